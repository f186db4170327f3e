<?php
// Reads from standard input what the site shall hold, as JSON, and answers with the addresses of everything.
define('WP_INSTALLING', !in_array('--again', $argv));
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
$wanted = json_decode(stream_get_contents(STDIN), true);

if (WP_INSTALLING) {
  wp_install('Portal von früher', 'redaktion', 'redaktion@alt.example', true, '', 'von einem Test');
  wp_delete_post(1, true);
  wp_delete_post(2, true);
  wp_delete_post(3, true);
  switch_theme('twentytwentythree');
  $GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');
  $GLOBALS['wp_rewrite']->flush_rules();
}
wp_defer_term_counting(true);

$pictures = [];
foreach ($wanted['pictures'] ?? [] as $picture) {
  $upload = wp_upload_bits($picture['name'], null, base64_decode($picture['content']), '2024/03');
  $id = wp_insert_attachment(['post_title' => $picture['title'], 'post_excerpt' => $picture['caption'], 'post_mime_type' => $picture['type'],
    'post_status' => 'inherit'], $upload['file']);
  update_post_meta($id, '_wp_attachment_image_alt', $picture['alt']);
  wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $upload['file']));
  $pictures[$picture['name']] = ['id' => $id, 'address' => wp_get_attachment_url($id), 'page' => get_permalink($id),
    'sized' => wp_get_attachment_image_url($id, 'medium')];
}

$posts = [];
foreach ($wanted['posts'] as $post) {
  $content = preg_replace_callback('/\{(id|address|sized):([^}]+)\}/', fn ($found) => $pictures[$found[2]][$found[1]], $post['content']);
  $parent = isset($post['parent']) ? $posts[$post['parent']]['id'] : 0;
  $id = wp_insert_post(wp_slash(['ID' => $post['id'] ?? 0, 'post_type' => $post['type'], 'post_status' => $post['status'] ?? 'publish',
    'post_title' => $post['title'], 'post_content' => $content, 'post_excerpt' => $post['excerpt'] ?? '', 'post_date' => $post['date'],
    'post_parent' => $parent, 'meta_input' => $post['fields'] ?? []]), true);
  if (is_wp_error($id)) exit($id->get_error_message());
  foreach ($post['terms'] ?? [] as $taxonomy => $names) wp_set_object_terms($id, $names, $taxonomy);
  if (isset($post['picture'])) set_post_thumbnail($id, $pictures[$post['picture']]['id']);
  $posts[$post['title']] = ['id' => $id, 'address' => get_permalink($id)];
}
wp_defer_term_counting(false);
$terms = array_map('get_term_link', get_terms(['taxonomy' => 'projektkategorien', 'hide_empty' => false]));
echo json_encode(['posts' => $posts, 'pictures' => $pictures, 'terms' => $terms]);
