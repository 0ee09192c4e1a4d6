#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace ballast {

/// Calls outside(position) for every character of a JSON text that is not inside a string.
template <class Outside> void scanOutside(std::string_view text, const Outside &outside)
{
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inString) {
            // Embedded images are megabytes without a quote or backslash.
            i = std::min(text.find_first_of("\"\\", i), text.size());
            if (i < text.size() && text[i] == '\\')
                ++i;
            else
                inString = false;
        } else if (text[i] == '"') {
            inString = true;
        } else {
            outside(i);
        }
    }
}

/// The words that Python writes for numbers that are none stand somewhere in the text.
bool mayHoldNaN(std::string_view text);
/// null in place of these words, where they are not inside a string.
std::string withoutNaN(std::string_view text);

} // namespace ballast
