#include "core/base/atomicfile.h"
#include "core/formats/files.h"
#include "core/formats/numbers.h"
#include "core/formats/outputnames.h"
#include "core/formats/vocbase.h"
#include "core/formats/vocreader.h"
#include "core/formats/vocxml.h"

#include <array>
#include <cmath>
#include <map>
#include <set>

namespace ballast {

namespace {

/// The number to write so that reading gives `edge` again. What came in through another format's
/// arithmetic is off by less than 1e-9 px: it goes out as the short number it was.
double writtenEdge(double edge, double shift, bool exact)
{
    const double tolerance = exact ? 0 : 1e-9;
    return fewestDecimals(edge - shift,
                          [&](double v) { return std::abs(v + shift - edge) <= tolerance; });
}

class VocWriter : public LabelWriter
{
public:
    VocWriter(QString destination, const Dataset &source, const WriteOptions &options)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_conventions(source.conventions),
          m_isVoc(source.format == u"voc")
    {
        using Base = WriteOptions::VocBase;
        m_base = options.vocBase == Base::Keep ? (m_isVoc ? vocBase(source) : 0)
                                               : (options.vocBase == Base::OneBased ? 1 : 0);
    }

    std::optional<LabelFile> labelFor(const OutputImage &image) const override
    {
        if (image.untouched && !image.source->labelled && image.annotations.empty())
            return {};
        VocFile file;
        file.fileName = toQString(nameOf(image.path.toStdString()));
        file.width = image.width;
        file.height = image.height;
        if (m_isVoc)
            file.values = image.source->extras;
        if (!image.untouched)
            file.values.remove(QStringLiteral("path"));
        if (!file.values.contains(QStringLiteral("folder")))
            file.values.insert(QStringLiteral("folder"), QStringLiteral("JPEGImages"));
        for (const Annotation &annotation : image.annotations)
            if (annotation.classId >= 0)
                file.objects.push_back(objectFor(annotation, image.untouched));
        return LabelFile{labelPath(image.path), writeVocXml(file)};
    }

    Result<void> add(const OutputImage &image) override
    {
        Presence presence;
        for (const Annotation &annotation : image.annotations)
            if (annotation.classId >= 0) {
                // 1 = has the class, 0 = difficult ones only
                const int flag = annotation.has(Annotation::Difficult) ? 0 : 1;
                int &known = presence.emplace(annotation.classId, flag).first->second;
                known = std::max(known, flag);
            }
        m_sets[static_cast<std::size_t>(image.split)].emplace(stem(image.path).toUtf8(),
                                                              std::move(presence));
        return {};
    }

    Result<void> finish() override
    {
        if (const auto done = writeLabelMap(); !done)
            return done;
        for (const Split split : {Split::Train, Split::Val, Split::Test})
            if (const auto done = writeSet(splitName(split), {split}); !done)
                return done;
        return writeSet(QStringLiteral("trainval"), {Split::Train, Split::Val});
    }

private:
    using Presence = std::map<ClassId, int>;

    static QString stem(const QString &imagePath)
    {
        QString inside = imagePath;
        if (inside.startsWith(u"JPEGImages/"))
            inside.remove(0, 11);
        const qsizetype dot = inside.lastIndexOf(u'.');
        return dot > inside.lastIndexOf(u'/') + 1 ? inside.left(dot) : inside;
    }

    static QString labelPath(const QString &imagePath)
    {
        return QStringLiteral("Annotations/") + stem(imagePath) + QStringLiteral(".xml");
    }

    VocObject objectFor(const Annotation &annotation, bool untouched) const
    {
        VocObject object;
        object.name = m_classes[static_cast<std::size_t>(annotation.classId)].name;
        object.flags = annotation.flags;
        const bool exact = untouched && m_isVoc;
        const Box &box = annotation.box;
        object.edges = {writtenEdge(box.x1, -m_base, exact), writtenEdge(box.y1, -m_base, exact),
                        writtenEdge(box.x2, 0, exact), writtenEdge(box.y2, 0, exact)};
        if (m_isVoc && annotation.extras)
            object.values = annotation.extras->values;
        if (!untouched) // nested elements hold places in the original image: parts, polygons
            for (const QString &key : object.values.keys())
                if (!object.values.value(key).isString())
                    object.values.remove(key);
        return object;
    }

    Result<void> write(const QString &name, const QString &text) const
    {
        return writeFileAtomically(m_destination + u'/' + name, text.toUtf8());
    }

    /// VOC has no list of classes; without one their order and the empty ones would be lost.
    Result<void> writeLabelMap() const
    {
        QString text = QStringLiteral("# label:color_rgb:parts:actions\n");
        for (const ClassInfo &info : m_classes)
            text += info.name + QStringLiteral(":::\n");
        return write(QStringLiteral("labelmap.txt"), text);
    }

    Result<void> writeSet(const QString &name, const std::vector<Split> &splits) const
    {
        std::map<QByteArray, const Presence *> entries;
        for (const Split split : splits)
            for (const auto &[stem, presence] : m_sets[static_cast<std::size_t>(split)])
                entries.emplace(stem, &presence);
        if (entries.empty())
            return {};
        QString text;
        for (const auto &[stem, presence] : entries)
            text += QString::fromUtf8(stem) + u'\n';
        const QString folder = QStringLiteral("ImageSets/Main/");
        if (const auto done = write(folder + name + QStringLiteral(".txt"), text); !done)
            return done;
        if (!m_conventions.value(QStringLiteral("vocPerClass")).toBool())
            return {};
        for (std::size_t c = 0; c < m_classes.size(); ++c) {
            text.clear();
            for (const auto &[stem, presence] : entries) {
                const auto found = presence->find(static_cast<ClassId>(c));
                text +=
                    QString::fromUtf8(stem) +
                    QStringLiteral(" %1\n").arg(found == presence->end() ? -1 : found->second, 2);
            }
            if (const auto done = write(folder + safeFileName(m_classes[c].name) + u'_' + name +
                                            QStringLiteral(".txt"),
                                        text);
                !done)
                return done;
        }
        return {};
    }

    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const QJsonObject m_conventions;
    const bool m_isVoc;
    int m_base = 0;
    std::array<std::map<QByteArray, Presence>, 4> m_sets; ///< by Split, sorted by stem
};

} // namespace

std::unique_ptr<LabelWriter> vocWriter(const QString &destination, const Dataset &source,
                                       const WriteOptions &options)
{
    return std::make_unique<VocWriter>(destination, source, options);
}

} // namespace ballast
