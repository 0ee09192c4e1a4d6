#include "widgets/theme.h"

#include <QApplication>

namespace ballast {

namespace {

Theme &theme()
{
    static Theme instance;
    return instance;
}

} // namespace

const Theme &Theme::current()
{
    return theme();
}

} // namespace ballast
