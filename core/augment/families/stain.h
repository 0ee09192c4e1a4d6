#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <optional>

/// The two stains of a tissue section: optical densities of red, green and blue, a unit vector a
/// row, haematoxylin first. Images are 8-bit BGR or BGRA.
namespace ballast {

using Stains = cv::Matx23d;

/// Macenko et al.: A method for normalizing histology slides for quantitative analysis, ISBI 2009.
/// Nothing if the image shows no tissue or only one colour.
std::optional<Stains> macenkoStains(const cv::Mat &image);

/// By non-negative factors of the optical densities: Lee and Seung, NIPS 2000, as it is used on
/// stains by Vahadane et al., IEEE TMI 35 (8), 2016. Without their sparseness term, like the peers.
std::optional<Stains> vahadaneStains(const cv::Mat &image);

} // namespace ballast
