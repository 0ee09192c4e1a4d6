#include "core/formats/files.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"
#include "core/formats/yoloreader.h"
#include "core/formats/yolosource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

bool looksLikeLabels(const QString &file)
{
    QFile handle(file);
    if (!handle.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = handle.read(200).split('\n').front();
    const QList<QByteArray> tokens = head.simplified().split(' ');
    bool isNumber = false;
    for (const QByteArray &token : tokens)
        if (token.toDouble(&isNumber); !isNumber)
            return false;
    return tokens.size() >= 5;
}

bool hasLabelsBesideImages(const QString &folder)
{
    for (const QString &name : sampleFiles(folder))
        if (isImageName(name.toStdString()) &&
            looksLikeLabels(folder + u'/' + QFileInfo(name).completeBaseName() +
                            QStringLiteral(".txt")))
            return true;
    return false;
}

int detectFolder(const QString &folder, int depth)
{
    if (hasLabelsBesideImages(folder))
        return 80;
    int best = 0;
    for (const std::string &name : listFolders(folder)) {
        if (name == "labels")
            return 85;
        if (depth > 0)
            best = std::max(best, detectFolder(folder + u'/' + toQString(name), depth - 1));
    }
    return best;
}

int detectYolo(const QString &path)
{
    const OpenedPath opened = openedPath(path);
    if (!opened.file.isEmpty()) {
        if (opened.file.endsWith(u".data"))
            return readDarknetData(opened.file).ok() ? 95 : 0;
        if (!opened.file.endsWith(u".yaml") && !opened.file.endsWith(u".yml"))
            return 0;
        const Result<YoloConfig> config = readYoloYaml(opened.file);
        return config.ok() && (config->namesKnown || !config->entries.empty()) ? 95 : 0;
    }
    if (!findYoloConfig(opened.folder).isEmpty())
        return 95;
    return detectFolder(opened.folder, 2);
}

/// One object for each kind of line; the plain one opens all of them and writes a YOLO dataset as
/// it came.
class YoloFormat : public Format
{
public:
    explicit YoloFormat(YoloShape::Kind kind) : m_kind(kind) {}

    QString id() const override { return yoloId(m_kind); }
    QString name() const override
    {
        static constexpr std::array Names{
            QT_TRANSLATE_NOOP("Formats", "YOLO"), QT_TRANSLATE_NOOP("Formats", "YOLO segments"),
            QT_TRANSLATE_NOOP("Formats", "YOLO key points (pose)"),
            QT_TRANSLATE_NOOP("Formats", "YOLO oriented boxes (OBB)")};
        return Text::tr(Names[m_kind]);
    }
    FormatCapabilities capabilities() const override
    {
        return {.keyPoints = m_kind == YoloShape::Pose};
    }
    int detect(const QString &path) const override { return isPlain() ? detectYolo(path) : 0; }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readYolo(path, context, said());
    }
    /// Trainers know no images outside a split: those go to training, as everywhere in Ballast.
    QString imagePath(Split split, const QString &, const QString &fileName) const override
    {
        return QStringLiteral("images/") + splitName(split == Split::None ? Split::Train : split) +
               u'/' + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return yoloWriter(destination, source, said());
    }

private:
    bool isPlain() const { return m_kind == YoloShape::Box; }
    std::optional<YoloShape::Kind> said() const
    {
        return isPlain() ? std::nullopt : std::optional(m_kind);
    }

    const YoloShape::Kind m_kind;
};

} // namespace

std::vector<const Format *> yoloFormats()
{
    static const YoloFormat plain(YoloShape::Box), segment(YoloShape::Segment),
        oriented(YoloShape::Oriented), pose(YoloShape::Pose);
    return {&plain, &segment, &oriented, &pose};
}

} // namespace ballast
