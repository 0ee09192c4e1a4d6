#pragma once

#include "core/augment/partners.h"
#include "core/augment/references.h"

#include <array>

namespace ballast {

/// Three other pictures for what mixes images: cuttings of the one that is shown, each with an
/// object in its middle.
class DemonstrationPartners : public PartnerSource
{
public:
    /// `pixels`: BGR, the shown picture; `full`: the size it stands for.
    DemonstrationPartners(const cv::Mat &pixels, cv::Size full);

    int count() const override { return static_cast<int>(m_pictures.size()); }
    const PartnerIndex &index() const override { return m_index; }
    const std::vector<Annotation> &annotations(int) const override { return m_annotations; }
    PartnerInfo info(int partner) const override;
    int find(std::uint64_t key) const override;
    double brightness(int) const override { return 128; }
    cv::Mat pixels(int partner, double scale) const override;

private:
    std::array<cv::Mat, 3> m_pictures;
    const cv::Size m_full;
    std::vector<Annotation> m_annotations;
    PartnerIndex m_index;
};

/// A painted evening as the reference of what takes over a look, a leaf for what lays pictures on.
class DemonstrationReference : public ReferenceSource
{
public:
    explicit DemonstrationReference(bool isLaidOn) : m_isLaidOn(isLaidOn) {}
    int count(const QString &) const override { return 1; }
    QString name(const QString &, int) const override { return {}; }
    cv::Mat pixels(const QString &, int) const override;

private:
    bool m_isLaidOn;
};

} // namespace ballast
