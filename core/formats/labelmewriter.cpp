#include "core/base/atomicfile.h"
#include "core/formats/files.h"
#include "core/formats/labelmefile.h"
#include "core/formats/labelmeobjects.h"
#include "core/formats/labelmereader.h"

namespace ballast {

namespace {

class LabelmeWriter : public LabelWriter
{
public:
    LabelmeWriter(QString destination, const Dataset &source)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_isLabelme(source.format == u"labelme")
    {
    }

    std::optional<LabelFile> labelFor(const OutputImage &image) const override
    {
        if (image.untouched && !image.source->labelled && image.annotations.empty())
            return {};
        LabelmeFile file;
        file.imagePath = toQString(nameOf(image.path.toStdString()));
        file.width = image.width;
        file.height = image.height;
        if (m_isLabelme)
            file.rest = image.source->extras;
        file.shapes = LabelmeShapes(m_classes, m_isLabelme, m_isLabelme && image.untouched)
                          .shapesOf(image.annotations);
        const qsizetype dot = image.path.lastIndexOf(u'.');
        const bool hasSuffix = dot > image.path.lastIndexOf(u'/') + 1;
        return LabelFile{(hasSuffix ? image.path.left(dot) : image.path) + QStringLiteral(".json"),
                         writeLabelme(file)};
    }

    Result<void> add(const OutputImage &) override { return {}; }

    /// Without it the order of the classes and the empty ones would be lost.
    Result<void> finish() override
    {
        QString text;
        for (const ClassInfo &info : m_classes)
            text += info.name + u'\n';
        return writeFileAtomically(m_destination + u'/' + labelmeClassesFile(), text.toUtf8());
    }

private:
    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const bool m_isLabelme;
};

} // namespace

std::unique_ptr<LabelWriter> labelmeWriter(const QString &destination, const Dataset &source)
{
    return std::make_unique<LabelmeWriter>(destination, source);
}

} // namespace ballast
