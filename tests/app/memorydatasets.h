#pragma once

#include "core/base/random.h"
#include "core/dataset/dataset.h"

/// Datasets made in memory for tests of the pages: known counts, no files.
namespace ballast::test {

inline Dataset emptyDataset()
{
    Dataset dataset;
    dataset.root = QStringLiteral("/nowhere/empty");
    dataset.name = QStringLiteral("empty");
    dataset.format = QStringLiteral("yolo");
    return dataset;
}

inline Split splitOf(int image)
{
    return image % 10 < 6 ? Split::Train : image % 10 < 8 ? Split::Val : Split::Test;
}

inline void addBoxes(ImageItem &image, ClassId id, int count, Rng &rng)
{
    for (int i = 0; i < count; ++i) {
        const double w = rng.uniform(12, 130);
        const double h = w * rng.uniform(0.7, 1.4);
        const double x = rng.uniform(0, image.width - w);
        const double y = rng.uniform(0, image.height - h);
        Annotation annotation;
        annotation.box = {x, y, x + w, y + h};
        annotation.classId = id;
        image.annotations.push_back(annotation);
    }
}

inline ImageItem makeImage(int number, Split split)
{
    ImageItem image;
    image.path = QStringLiteral("images/cell_%1.jpg").arg(number, 5, 10, QLatin1Char('0'));
    image.split = split;
    image.width = 640;
    image.height = 480;
    return image;
}

/// 300 images like blood smears: 10 RBC in nearly every image, one WBC in each, Platelets in every
/// second. Boxes: RBC 2980, WBC 300, Platelets 150.
inline Dataset bloodDataset()
{
    Dataset dataset = emptyDataset();
    dataset.name = QStringLiteral("blood-cells");
    dataset.classes = {{QStringLiteral("RBC"), 0, {}},
                       {QStringLiteral("WBC"), 1, {}},
                       {QStringLiteral("Platelets"), 2, {}}};
    Rng rng(7);
    for (int i = 0; i < 300; ++i) {
        ImageItem image = makeImage(i, splitOf(i));
        if (i != 3 && i != 17)
            addBoxes(image, 0, 10, rng);
        addBoxes(image, 1, 1, rng);
        if (i % 2 == 1)
            addBoxes(image, 2, 1, rng);
        dataset.images.push_back(std::move(image));
    }
    return dataset;
}

/// `classes` classes with long names and counts that fall like 1 / rank.
inline Dataset manyClassDataset(int classes, int images = 2000)
{
    Dataset dataset = emptyDataset();
    dataset.name = QStringLiteral("many-classes");
    for (int i = 0; i < classes; ++i)
        dataset.classes.push_back(
            {QStringLiteral("industrial surface defect of an unusually long name %1").arg(i),
             i,
             {}});
    Rng rng(11);
    for (int i = 0; i < images; ++i) {
        ImageItem image = makeImage(i, splitOf(i));
        image.width = i % 3 == 0 ? 1920 : 640;
        image.height = i % 3 == 0 ? 1080 : 480;
        for (int k = 0; k < 5; ++k) {
            const double rank = std::pow(double(classes), rng.unit()) - 1;
            addBoxes(image, static_cast<ClassId>(rank), 1, rng);
        }
        dataset.images.push_back(std::move(image));
    }
    return dataset;
}

inline Dataset oneClassDataset()
{
    Dataset dataset = emptyDataset();
    dataset.name = QStringLiteral("one-class");
    dataset.classes = {{QStringLiteral("scratch"), 0, {}}};
    Rng rng(3);
    for (int i = 0; i < 40; ++i) {
        dataset.images.push_back(makeImage(i, Split::None));
        addBoxes(dataset.images.back(), 0, i % 3, rng);
    }
    return dataset;
}

/// Whole images labelled, image sizes not known: good 300, scratch 40, dent 9.
inline Dataset folderDataset()
{
    Dataset dataset = emptyDataset();
    dataset.name = QStringLiteral("folders");
    dataset.format = QStringLiteral("folder");
    dataset.task = Task::Classification;
    dataset.classes = {{QStringLiteral("good"), 0, {}},
                       {QStringLiteral("scratch"), 1, {}},
                       {QStringLiteral("dent"), 2, {}}};
    for (int i = 0; i < 349; ++i) {
        ImageItem image = makeImage(i, Split::None);
        image.width = image.height = 0;
        image.tags = {i < 300 ? 0 : i < 340 ? 1 : 2};
        dataset.images.push_back(std::move(image));
    }
    return dataset;
}

} // namespace ballast::test
