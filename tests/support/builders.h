#pragma once

#include "core/base/random.h"
#include "core/dataset/dataset.h"

#include <cmath>
#include <utility>

namespace ballast::test {

/// Classes with these names, no images, in memory only.
inline Dataset makeDataset(const std::vector<QString> &classNames, Task task = Task::Detection)
{
    Dataset dataset;
    dataset.root = QStringLiteral("/nonexistent");
    dataset.name = QStringLiteral("test");
    dataset.task = task;
    for (const QString &name : classNames)
        dataset.classes.push_back({name, static_cast<qint64>(dataset.classes.size()), {}});
    return dataset;
}

/// Adds an image of 1000 × 1000 pixels with that many boxes of each class, all apart.
inline ImageItem &addImage(Dataset &dataset, const std::vector<std::pair<ClassId, int>> &boxes,
                           Split split = Split::None)
{
    ImageItem image;
    image.path = QStringLiteral("images/%1.jpg").arg(dataset.images.size(), 6, 10, QChar(u'0'));
    image.split = split;
    image.width = 1000;
    image.height = 1000;
    for (const auto &[classId, count] : boxes) {
        for (int i = 0; i < count; ++i) {
            const auto n = static_cast<double>(image.annotations.size());
            const double x = std::fmod(n * 10, 1000.0);
            const double y = std::floor(n / 100) * 10;
            image.annotations.push_back({{x, y, x + 8, y + 8}, classId, 0, {}});
        }
    }
    dataset.images.push_back(std::move(image));
    return dataset.images.back();
}

/// Several classes an image, the later ones ever rarer.
inline Dataset makeCrowd(int images, int classes, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<QString> names;
    for (int i = 0; i < classes; ++i)
        names.push_back(QStringLiteral("class %1").arg(i));
    Dataset dataset = makeDataset(names);
    for (int i = 0; i < images; ++i) {
        std::vector<std::pair<ClassId, int>> boxes;
        for (ClassId c = 0; c < classes; ++c)
            if (rng.chance(0.9 / (1 + 0.7 * c)))
                boxes.push_back({c, static_cast<int>(rng.integer(1, std::max(1, 6 - c)))});
        addImage(dataset, boxes);
    }
    return dataset;
}

/// One tagged image a count: a class folder dataset. Toy counts of the golden numbers:
/// good 1000, d1 200, d2 50, d3 10.
inline Dataset makeFolders(const std::vector<std::pair<QString, int>> &folders,
                           Split split = Split::Train)
{
    std::vector<QString> names;
    for (const auto &folder : folders)
        names.push_back(folder.first);
    Dataset dataset = makeDataset(names, Task::Classification);
    for (std::size_t id = 0; id < folders.size(); ++id)
        for (int i = 0; i < folders[id].second; ++i)
            addImage(dataset, {}, split).tags = {static_cast<ClassId>(id)};
    return dataset;
}

inline Dataset makeToy(Split split = Split::Train)
{
    return makeFolders({{QStringLiteral("good"), 1000},
                        {QStringLiteral("d1"), 200},
                        {QStringLiteral("d2"), 50},
                        {QStringLiteral("d3"), 10}},
                       split);
}

} // namespace ballast::test
