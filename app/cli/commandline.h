#pragma once

namespace ballast::cli {

/// 0 done, 1 finished with problems, 2 wrong use, 3 failed.
enum ExitCode { Done = 0, Problems = 1, WrongUse = 2, Failed = 3 };

/// The whole command line program.
int run(int argc, char **argv);

} // namespace ballast::cli
