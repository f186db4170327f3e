<?php
// What Tools → Export writes.
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/export.php';
export_wp(['content' => 'all']);
