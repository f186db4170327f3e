<?php
// For PHP's own server: uploads as they lie there, everything else to WordPress.
$file = getenv('WP_FOLDER') . rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (str_starts_with($file, getenv('WP_FOLDER') . '/wp-content/uploads/') && is_file($file)) {
  header('Content-Type: ' . mime_content_type($file));
  readfile($file);
  return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
define('WP_USE_THEMES', true);
require __DIR__ . '/load.php';
wp();
require ABSPATH . WPINC . '/template-loader.php';
