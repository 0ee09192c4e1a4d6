#include "core/dataset/annotation.h"

namespace ballast {

double intersectionOverUnion(const Box &a, const Box &b)
{
    const double shared = a.intersected(b).area();
    if (shared <= 0)
        return 0;
    return shared / (a.area() + b.area() - shared);
}

} // namespace ballast
