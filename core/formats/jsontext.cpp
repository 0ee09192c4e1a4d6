#include "core/formats/jsontext.h"

namespace ballast {

bool mayHoldNaN(std::string_view text)
{
    return text.find("NaN") != text.npos || text.find("Infinity") != text.npos;
}

std::string withoutNaN(std::string_view text)
{
    std::string mended;
    std::size_t copied = 0;
    scanOutside(text, [&](std::size_t i) {
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
            if (i < copied || text.substr(i, word.size()) != word)
                continue;
            mended.append(text.substr(copied, i - copied)).append("null");
            copied = i + word.size();
        }
    });
    return mended.append(text.substr(copied));
}

} // namespace ballast
