#include "app/cli/commandline.h"

namespace ballast::cli {

int run(int, char **)
{
    return WrongUse;
}

} // namespace ballast::cli
