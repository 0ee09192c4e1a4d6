#pragma once

#include <QString>

#include <vector>

namespace ballast {

/// Pieces of the texts that are pasted into Python, JSON and YAML.

/// In double quotes; a JSON text is a Python and a YAML one too.
QString quotedText(const QString &text);
/// Seven significant digits; with an exponent always with a point, which YAML 1.1 needs.
QString pythonNumber(double value);
/// "a, b, c"
QString joinedText(const std::vector<QString> &parts);
/// "["a", "b"]"
QString pythonList(const std::vector<QString> &texts);
QString pythonList(const std::vector<double> &numbers);
/// Puts texts[n − 1] where the template says %n, in one pass: texts may hold "%2" themselves.
QString filledTemplate(QStringView text, const std::vector<QString> &texts);
/// Quoted where a comma, a quote or a line break asks for it (RFC 4180).
QString csvField(const QString &text);

} // namespace ballast
