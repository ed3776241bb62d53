#!/usr/bin/env node
// The command starts here. This file must parse on any Node, however old, so that an old one gets a sentence instead of a
// syntax error: no import statement, no import.meta, nothing newer than ES2018. All else is in launch.js.
(function () {
  var parts = process.versions.node.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      'Backfile needs Node 20.19 or newer, and this is Node ' +
        process.versions.node +
        ': install the current one from https://nodejs.org and run the command again.',
    );
    process.exit(2);
  }
  import('./launch.js')
    .then(function (launcher) {
      return launcher.launch(process.argv.slice(2));
    })
    .catch(function (error) {
      console.error(error && error.stack ? error.stack : error);
      process.exitCode = 2;
    });
})();
