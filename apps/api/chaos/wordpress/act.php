<?php
// What is done to the experiment's WordPress from inside: php act.php <folder> <action> [arguments]. Prints JSON.
// WordPress uses short names for itself.
[ , $news_folder, $news_action ] = $argv;
$news_arguments = array_slice( $argv, 3 );
if ( 'install' === $news_action ) {
	define( 'WP_INSTALLING', true );
}
require $news_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

function news_install() {
	add_filter( 'pre_wp_mail', '__return_true' );
	wp_install( 'Вісті міста', 'editor', 'editor@city.example', true, '', wp_generate_password() );
	update_option( 'permalink_structure', '/%year%/%monthnum%/%postname%/' );
	update_option( 'timezone_string', 'Europe/Kyiv' );
	switch_theme( 'plain' );
	[ $password ] = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'News' ) );
	return array( 'user' => 'editor', 'password' => $password );
}

function news_set_permalinks( $structure ) {
	update_option( 'permalink_structure', $structure );
	return true;
}

// What plug-ins do that put another file in the place of one, under the same address.
function news_replace_file( $id, $file ) {
	$target = get_attached_file( $id );
	copy( $file, $target );
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $target ) );
	wp_update_post( array( 'ID' => $id ) );
	return true;
}

function news_version() {
	return $GLOBALS['wp_version'];
}

$news_actions = array(
	'install'        => 'news_install',
	'set-permalinks' => 'news_set_permalinks',
	'replace-file'   => 'news_replace_file',
	'version'        => 'news_version',
);
echo "\n" . wp_json_encode( $news_actions[ $news_action ]( ...$news_arguments ) );
