<?php
// What a web server does before WordPress: files are files, every other address is WordPress's.
// Its own log leaves out what a program like this one answers.
file_put_contents( 'php://stderr', 'asked ' . $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] . "\n" );
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . rawurldecode( $path );
if ( is_file( $file ) ) {
	return false;
}
if ( is_file( $file . '/index.php' ) && '/' !== $path ) {
	return false;
}
// Says how long an answer is, as web servers do: some clients count no other.
ob_start(
	function ( $answer ) {
		header( 'Content-Length: ' . strlen( $answer ) );
		return $answer;
	}
);
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
