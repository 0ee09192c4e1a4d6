#include "core/sample/sample.h"

#include "core/base/parallel.h"
#include "core/imaging/codec.h"
#include "core/sample/scene.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <optional>

namespace ballast {

namespace {

constexpr int Quality = 92;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

QByteArray labelText(const Scene &scene)
{
    QByteArray text;
    const double width = scene.image.cols;
    const double height = scene.image.rows;
    for (const Annotation &annotation : scene.annotations) {
        const Box &box = annotation.box;
        text += QByteArray::number(annotation.classId);
        for (const double value : {(box.x1 + box.x2) / 2 / width, (box.y1 + box.y2) / 2 / height,
                                   box.width() / width, box.height() / height})
            text += ' ' + QByteArray::number(value, 'f', 6);
        text += '\n';
    }
    return text;
}

QByteArray dataYaml()
{
    QByteArray text = "# Made by Ballast: procedural surface defects, free to use.\n"
                      "path: .\n"
                      "train: images/train\n"
                      "val: images/val\n"
                      "test: images/test\n"
                      "names:\n";
    for (int i = 0; i < DefectCount; ++i)
        text += "  " + QByteArray::number(i) + ": " + defectName(static_cast<Defect>(i)) + '\n';
    return text;
}

/// The folder is there. Nothing in the staging folder counts before all of it is renamed.
Result<void> writePlain(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return Error{Text::tr("The file cannot be written (%1)").arg(file.errorString()), path,
                 Text::tr("Check the permissions and the free space.")};
}

/// Written beside the destination and renamed when whole; gone again if it comes to nothing.
class SampleWriter
{
public:
    SampleWriter(const QString &destination, const SampleOptions &options)
        : m_destination(QDir::cleanPath(QFileInfo(destination).absoluteFilePath())),
          m_staging(m_destination + QStringLiteral(".ballast-sample")),
          m_options(options)
    {
    }

    Result<void> run(const TaskContext &context)
    {
        QDir target(m_destination);
        if (target.exists() && !target.isEmpty())
            return Error{Text::tr("The folder for the sample is not empty"), m_destination,
                         Text::tr("Choose a new folder: nothing is ever written over.")};
        QDir(m_staging).removeRecursively();
        Result<void> result = write(context);
        if (result.ok())
            result = publish();
        if (!result.ok())
            QDir(m_staging).removeRecursively();
        return result;
    }

private:
    Result<void> write(const TaskContext &context)
    {
        if (const Result<void> made = makeFolders(); !made.ok())
            return made;
        const std::vector<ScenePlan> plans = planScenes(m_options);
        const bool complete =
            parallelFor(plans.size(), m_options.jobs, context, [&](std::size_t i, int) {
                if (!failed())
                    keep(writeImage(plans[i]));
            });
        if (m_error)
            return *m_error;
        if (!complete)
            return Error{Text::tr("Making the sample was stopped"), m_destination, {}};
        return writePlain(m_staging + QStringLiteral("/data.yaml"), dataYaml());
    }

    Result<void> makeFolders() const
    {
        for (const QString &kind : {QStringLiteral("/images/"), QStringLiteral("/labels/")})
            for (const Split split : {Split::Train, Split::Val, Split::Test})
                if (!QDir().mkpath(m_staging + kind + splitName(split)))
                    return Error{Text::tr("The folder cannot be made"), m_staging,
                                 Text::tr("Check the permissions and the free space.")};
        return {};
    }

    Result<void> writeImage(const ScenePlan &plan) const
    {
        const Scene scene = renderScene(m_options, plan);
        EncodeOptions encoding;
        encoding.quality = Quality;
        const Result<QByteArray> bytes = encodeImage(scene.image, encoding);
        if (!bytes.ok())
            return bytes.error();
        const QString stem = QStringLiteral("/%1/surface_%2.")
                                 .arg(splitName(plan.split))
                                 .arg(plan.index + 1, 4, 10, QChar(u'0'));
        const QString image = m_staging + QStringLiteral("/images") + stem;
        if (Result<void> done = writePlain(image + QStringLiteral("jpg"), *bytes); !done.ok())
            return done;
        return writePlain(m_staging + QStringLiteral("/labels") + stem + QStringLiteral("txt"),
                          labelText(scene));
    }

    Result<void> publish() const
    {
        QDir().rmdir(m_destination);
        if (QDir().rename(m_staging, m_destination))
            return {};
        return Error{Text::tr("The finished sample cannot be moved to its place"), m_destination,
                     Text::tr("Check the permissions of the folder above it.")};
    }

    bool failed()
    {
        const std::scoped_lock lock(m_mutex);
        return m_error.has_value();
    }

    void keep(const Result<void> &result)
    {
        const std::scoped_lock lock(m_mutex);
        if (!result.ok() && !m_error)
            m_error = result.error();
    }

    const QString m_destination;
    const QString m_staging;
    const SampleOptions m_options;
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace

Result<void> writeSampleDataset(const QString &destination, const SampleOptions &options,
                                const TaskContext &context)
{
    return SampleWriter(destination, options).run(context);
}

} // namespace ballast
