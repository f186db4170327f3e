<?php
// Debian's wp-config.php looks for its settings in /etc; ours are given by whoever started us, so that parallel runs do not meet.
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', getenv('WP_PROGRAMS') . '/');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_CONTENT_DIR', getenv('WP_FOLDER') . '/wp-content');
define('WP_CONTENT_URL', getenv('WP_ADDRESS') . '/wp-content');
define('WP_HOME', getenv('WP_ADDRESS'));
define('WP_SITEURL', getenv('WP_ADDRESS'));
define('WPMU_PLUGIN_DIR', getenv('WP_FOLDER') . '/wp-content/mu-plugins');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) {
  define($key, 'of a test');
}
$_SERVER['HTTP_HOST'] ??= parse_url(getenv('WP_ADDRESS'), PHP_URL_HOST) . ':' . parse_url(getenv('WP_ADDRESS'), PHP_URL_PORT);
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
