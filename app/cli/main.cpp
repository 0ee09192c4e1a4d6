#include "app/cli/commandline.h"

int main(int argc, char **argv)
{
    return ballast::cli::run(argc, argv);
}
