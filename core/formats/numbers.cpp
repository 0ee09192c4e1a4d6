#include "core/formats/numbers.h"

#include <charconv>
#include <cmath>

namespace ballast {

std::optional<double> parseNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !isPlace(value))
        return {};
    return value;
}

void appendNumber(QByteArray &out, double value)
{
    char buffer[64];
    const double size = std::abs(value);
    // Plain decimals wherever they stay short: not every reader of labels knows exponents.
    const bool plain = size == 0 || (size >= 1e-9 && size < 1e15);
    const double written = size == 0 ? 0.0 : value;
    const auto end =
        plain ? std::to_chars(buffer, buffer + sizeof buffer, written, std::chars_format::fixed).ptr
              : std::to_chars(buffer, buffer + sizeof buffer, written).ptr;
    out.append(buffer, end - buffer);
}

QByteArray numberText(double value)
{
    QByteArray text;
    appendNumber(text, value);
    return text;
}

double roundedTo(double value, int decimals)
{
    if (!(std::abs(value) < 1e15))
        return value;
    char buffer[64];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals)
            .ptr;
    double rounded = value;
    std::from_chars(buffer, end, rounded);
    return rounded;
}

} // namespace ballast
