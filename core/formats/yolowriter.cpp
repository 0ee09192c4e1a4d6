#include "core/base/atomicfile.h"
#include "core/formats/files.h"
#include "core/formats/skeletons.h"
#include "core/formats/yololabel.h"
#include "core/formats/yoloreader.h"
#include "core/formats/yolosource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace ballast {

namespace {

/// Plain where no YAML version reads anything else than this text, else in double quotes.
QString yamlText(const QString &text)
{
    static const QRegularExpression Plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    static const QStringList Reserved{
        QStringLiteral("y"),    QStringLiteral("n"),     QStringLiteral("yes"),
        QStringLiteral("no"),   QStringLiteral("on"),    QStringLiteral("off"),
        QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null"),
        QStringLiteral("nan"),  QStringLiteral("inf")};
    if (Plain.match(text).hasMatch() && !Reserved.contains(text.toLower()))
        return text;
    // JSON's quoting is YAML's, and keeps UTF-8 as it is.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString yamlValue(const QJsonValue &value)
{
    if (value.isString())
        return yamlText(value.toString());
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

YoloShape sourceShape(const QJsonObject &yolo)
{
    const QString task = yolo.value(QStringLiteral("shape")).toString();
    YoloShape shape;
    for (const auto kind : {YoloShape::Segment, YoloShape::Oriented, YoloShape::Pose})
        if (task == yoloTask(kind))
            shape.kind = kind;
    shape.fourCorners = yolo.value(QStringLiteral("fourCorners")).toBool();
    shape.keyPoints = yolo.value(QStringLiteral("keyPoints")).toInt();
    shape.dimensions = yolo.value(QStringLiteral("dimensions")).toInt();
    return shape;
}

YoloShape shapeFor(const Dataset &source, const QJsonObject &yolo,
                   std::optional<YoloShape::Kind> kind)
{
    const YoloShape own = sourceShape(yolo);
    if (!kind || *kind == own.kind)
        return own;
    YoloShape shape{*kind};
    if (shape.kind == YoloShape::Pose) {
        shape.dimensions = 3;
        for (const ClassInfo &info : source.classes)
            shape.keyPoints = std::max(shape.keyPoints, int(keyPointNames(info).size()));
    }
    return shape;
}

class YoloWriter : public LabelWriter
{
public:
    YoloWriter(QString destination, const Dataset &source, std::optional<YoloShape::Kind> kind)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_yolo(source.conventions.value(QStringLiteral("yolo")).toObject()),
          m_shape(shapeFor(source, m_yolo, kind)),
          m_flip(sharedMirror(source, m_shape.keyPoints))
    {
    }

    std::optional<LabelFile> labelFor(const OutputImage &image) const override
    {
        if (image.untouched && !image.source->labelled && image.annotations.empty())
            return {};
        LabelFile file;
        file.path = toQString(yoloLabelPath(image.path.toStdString()));
        const YoloParsing parsing{int(m_classes.size()), m_shape, image.width, image.height};
        for (const Annotation &annotation : image.annotations)
            if (annotation.classId >= 0)
                appendYoloLine(file.bytes, annotation, parsing, image.untouched);
        return file;
    }

    Result<void> add(const OutputImage &image) override
    {
        const Split split = image.split == Split::None ? Split::Train : image.split;
        m_images[static_cast<std::size_t>(split)].insert(image.path.toUtf8());
        return {};
    }

    Result<void> finish() override
    {
        if (const auto done = write(QStringLiteral("data.yaml"), yaml()); !done)
            return done;
        return m_yolo.value(QStringLiteral("darknet")).toBool() ? writeDarknet() : Result<void>();
    }

private:
    Result<void> write(const QString &name, const QString &text) const
    {
        return writeFileAtomically(m_destination + u'/' + name, text.toUtf8());
    }

    bool has(Split split) const { return !m_images[static_cast<std::size_t>(split)].empty(); }

    /// Trainers insist on train and val: one that is missing points at what is there.
    QString splitLines() const
    {
        QString lines;
        const Split stand = has(Split::Train) ? Split::Train
                            : has(Split::Val) ? Split::Val
                                              : Split::Test;
        for (const Split split : {Split::Train, Split::Val, Split::Test}) {
            if (split == Split::Test && !has(split))
                continue;
            const bool own = has(split);
            lines += splitName(split) + QStringLiteral(": images/") +
                     splitName(own ? split : stand) +
                     (own ? QString() : QStringLiteral("  # there is no such split")) + u'\n';
        }
        return lines;
    }

    QString yaml() const
    {
        // Without `path:` every Ultralytics version takes the folder of this file; "." would be
        // resolved against its settings or the working folder, depending on the version.
        QString text = QStringLiteral("# Written by Ballast. Folders are relative to this file.\n");
        text += splitLines();
        text += QStringLiteral("nc: %1\nnames:\n").arg(m_classes.size());
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            text += QStringLiteral("  %1: ").arg(i) + yamlText(m_classes[i].name) + u'\n';
        text += taskLines();
        // Keys of darknet's data file have no meaning here; `download` would fetch the original.
        const QJsonObject rest = m_yolo.value(QStringLiteral("darknet")).toBool()
                                     ? QJsonObject()
                                     : m_yolo.value(QStringLiteral("rest")).toObject();
        static const QStringList Own{QStringLiteral("download"), QStringLiteral("kpt_shape"),
                                     QStringLiteral("kpt_names")};
        for (auto it = rest.begin(); it != rest.end(); ++it)
            if (!Own.contains(it.key()) &&
                (it.key() != u"flip_idx" || (m_shape.kind == YoloShape::Pose && m_flip.empty())))
                text += yamlText(it.key()) + QStringLiteral(": ") + yamlValue(it.value()) + u'\n';
        return text;
    }

    /// A line of eight coordinates is a segment or an oriented box: only this tells. Ultralytics
    /// passes over a key it does not know.
    QString taskLines() const
    {
        QString text;
        if (m_shape.kind == YoloShape::Segment || m_shape.kind == YoloShape::Oriented)
            text += QStringLiteral("task: ") + yoloTask(m_shape.kind) + u'\n';
        if (m_shape.kind != YoloShape::Pose)
            return text;
        text +=
            QStringLiteral("kpt_shape: [%1,%2]\n").arg(m_shape.keyPoints).arg(m_shape.dimensions);
        QJsonArray flip;
        for (const int place : m_flip)
            flip.append(place);
        if (!flip.isEmpty()) // without it trainers do not mirror, or mix left and right up
            text += QStringLiteral("flip_idx: ") + yamlValue(flip) + u'\n';
        const auto isNamed = [](const ClassInfo &info) {
            const QString first = keyPointNames(info).value(0);
            return !first.isEmpty() && first != u"1"; // numbers stand in for names
        };
        if (std::ranges::none_of(m_classes, isNamed))
            return text;
        text += QStringLiteral("kpt_names:\n");
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            QStringList names;
            for (const QString &name : keyPointNames(m_classes[i]))
                names.append(yamlText(name));
            text += QStringLiteral("  %1: [%2]\n").arg(i).arg(names.join(QStringLiteral(", ")));
        }
        return text;
    }

    Result<void> writeDarknet() const
    {
        QString data = QStringLiteral("classes = %1\n").arg(m_classes.size());
        QString names;
        for (const ClassInfo &info : m_classes)
            names += info.name + u'\n';
        static constexpr std::array Keys{"", "train", "valid", "test"};
        for (const Split split : {Split::Train, Split::Val, Split::Test}) {
            if (!has(split))
                continue;
            const QString key = QString::fromLatin1(Keys[static_cast<std::size_t>(split)]);
            QString list;
            for (const QByteArray &path : m_images[static_cast<std::size_t>(split)])
                list += QString::fromUtf8(path) + u'\n';
            data += key + QStringLiteral(" = ") + key + QStringLiteral(".txt\n");
            if (const auto done = write(key + QStringLiteral(".txt"), list); !done)
                return done;
        }
        data += QStringLiteral("names = obj.names\nbackup = backup\n");
        if (const auto done = write(QStringLiteral("obj.names"), names); !done)
            return done;
        return write(QStringLiteral("obj.data"), data);
    }

    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const QJsonObject m_yolo;
    const YoloShape m_shape;
    const std::vector<int> m_flip; ///< places that key points change in a mirror; may be empty
    std::array<std::set<QByteArray>, 4> m_images; ///< by Split, sorted so that order is no matter
};

} // namespace

std::unique_ptr<LabelWriter> yoloWriter(const QString &destination, const Dataset &source,
                                        std::optional<YoloShape::Kind> kind)
{
    return std::make_unique<YoloWriter>(destination, source, kind);
}

} // namespace ballast
