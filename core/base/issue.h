#pragma once

#include <QString>

#include <vector>

namespace ballast {

enum class Severity { Info, Warning, Error };

/// Trouble with one file or object. The work goes on; the user can click it.
struct Issue
{
    Severity severity = Severity::Warning;
    QString kind;    ///< stable machine name in kebab-case, e.g. "zero-area-box"
    QString file;    ///< path relative to the dataset's root where it lies inside, else absolute
    QString message; ///< what is wrong, translated
    QString remedy;  ///< what will be done or what the user can do, translated
    int image = -1;  ///< index into Dataset::images, -1 if it concerns no image
    int box = -1;    ///< index into that image's annotations, -1 if it concerns no box
};

using Issues = std::vector<Issue>;

} // namespace ballast
