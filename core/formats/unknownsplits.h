#pragma once

#include "core/formats/collector.h"

#include <QString>

#include <map>

namespace ballast {

/// Words in the place of a split that mean none: their images count as training data, which has to
/// be said.
class UnknownSplits
{
public:
    /// Of one image. Known words, empty ones and those that say "none" are passed over.
    void note(const QString &word);
    void tell(IssueCollector &issues, const QString &file) const;

private:
    std::map<QString, int> m_images; ///< by word
};

} // namespace ballast
