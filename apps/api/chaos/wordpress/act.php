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

function news_install( $theme ) {
	add_filter( 'pre_wp_mail', '__return_true' );
	wp_install( 'Вісті міста', 'editor', 'editor@city.example', true, '', wp_generate_password() );
	update_option( 'permalink_structure', '/%year%/%monthnum%/%postname%/' );
	update_option( 'timezone_string', 'Europe/Kyiv' );
	switch_theme( $theme );
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

// As many everyday posts as are asked for, each with a picture of the library and some paragraphs.
function news_fill( $from, $to ) {
	$words = 'Рада Кам’янського зібралася о дев’ятій і розглянула бюджет міста на наступний рік, ремонт доріг і шкіл. ';
	for ( $i = (int) $from; $i <= (int) $to; $i++ ) {
		$paragraphs = '';
		for ( $k = 1; $k <= 3 + $i % 5; $k++ ) {
			$paragraphs .= "<!-- wp:paragraph --><p>Абзац $k допису $i. " . str_repeat( $words, 3 ) . "<a href=\"/?p=$k\">далі</a></p><!-- /wp:paragraph -->";
		}
		wp_insert_post(
			array(
				'post_title'   => "Новина $i",
				'post_name'    => "novyna-$i",
				'post_content' => $paragraphs,
				'post_status'  => 'publish',
				'post_date'    => gmdate( 'Y-m-d H:i:s', 1600000000 + $i * 3600 ),
				'tags_input'   => array( 'Тег ' . $i % 50 ),
			)
		);
	}
	return true;
}

function news_version() {
	return $GLOBALS['wp_version'];
}

$news_actions = array(
	'install'        => 'news_install',
	'set-permalinks' => 'news_set_permalinks',
	'replace-file'   => 'news_replace_file',
	'fill'           => 'news_fill',
	'version'        => 'news_version',
);
echo "\n" . wp_json_encode( $news_actions[ $news_action ]( ...$news_arguments ) );
