console.log("hi", process.version, process.argv);
