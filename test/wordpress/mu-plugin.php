<?php
// What the old portal's theme would do: profiles as posts of their own kind, keywords, custom fields.
const FIELDS = ['hauptverantwortlich', 'beteiligte_kommunen', 'sonstige_beteiligte', 'unterstuetzt_durch', 'anlass', 'ziel', 'umsetzung',
  'finanzierung', 'rechtsform', 'zusammenarbeit_seit', 'kontakt', 'quelle', 'aktenzeichen'];

add_action('init', function () {
  register_post_type('projekt', ['public' => true, 'show_in_rest' => true, 'rewrite' => ['slug' => 'projekt'],
    'supports' => ['title', 'editor', 'excerpt', 'thumbnail', 'custom-fields']]);
  register_taxonomy('projektkategorien', 'projekt', ['public' => true, 'show_in_rest' => true]);
  foreach (FIELDS as $field) {
    register_post_meta('projekt', $field, ['type' => 'string', 'single' => true, 'show_in_rest' => true]);
  }
});
add_theme_support('post-thumbnails');
