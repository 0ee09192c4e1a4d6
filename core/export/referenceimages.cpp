#include "core/export/referenceimages.h"

#include "core/export/exporttext.h"
#include "core/imaging/codec.h"
#include "core/imaging/header.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace ballast {

namespace {

using List = ReferenceImages::List;

bool isImage(const QString &path)
{
    return isImageSuffix(QFileInfo(path).suffix().toLower());
}

/// What is wrong, empty message if nothing is.
Error addPlace(const QString &place, List &list)
{
    const QFileInfo info(place);
    const QString path = QDir::cleanPath(info.absoluteFilePath());
    const QString remedy = ExportText::tr("Choose another folder in the step.");
    if (!info.exists())
        return {ExportText::tr("the images it takes are not there"), path, remedy};
    if (!info.isDir()) {
        if (!isImage(path))
            return {ExportText::tr("what it takes is no image file"), path, remedy};
        list.files << path;
        return {};
    }
    QStringList found;
    for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        if (const QString file = it.next(); isImage(file))
            found << file;
    if (found.isEmpty())
        return {ExportText::tr("no image is in the folder it takes them from"), path, remedy};
    list.files << found;
    return {};
}

/// Paths below one folder are kept relative to it.
void shorten(List &list, const QStringList &places)
{
    list.files.sort();
    list.files.removeDuplicates();
    if (places.size() != 1 || !QFileInfo(places[0]).isDir())
        return;
    list.root = QDir::cleanPath(QFileInfo(places[0]).absoluteFilePath());
    for (QString &file : list.files)
        file = QDir(list.root).relativeFilePath(file);
}

/// Of the steps that can run.
class Finder
{
public:
    Result<std::vector<List>> find(const Pipeline &pipeline)
    {
        for (std::size_t i = 0; i < pipeline.steps.size(); ++i)
            if (auto error = look(pipeline.steps[i]); !error.message.isEmpty()) {
                error.message = ExportText::tr("Step %1 (%2): %3")
                                    .arg(i + 1)
                                    .arg(m_path.join(QStringLiteral(" › ")), error.message);
                return error;
            }
        return m_lists;
    }

private:
    Error look(const Step &step)
    {
        if (!step.enabled)
            return {};
        m_path << QString::fromLatin1(step.transform->name);
        if (const QString *where = referencesOf(step))
            if (const Error error = add(*where); !error.message.isEmpty())
                return error;
        for (const Step &child : step.children)
            if (const Error error = look(child); !error.message.isEmpty())
                return error;
        m_path.removeLast();
        return {};
    }

    Error add(const QString &where)
    {
        if (std::ranges::find(m_lists, where, &List::where) != m_lists.end())
            return {};
        const QStringList places = namesIn(where);
        if (places.isEmpty())
            return {ExportText::tr("no folder with images is named"),
                    {},
                    ExportText::tr("Choose one in the step.")};
        List list;
        list.where = where;
        for (const QString &place : places)
            if (const Error error = addPlace(place, list); !error.message.isEmpty())
                return error;
        shorten(list, places);
        m_lists.push_back(std::move(list));
        return {};
    }

    QStringList m_path;
    std::vector<List> m_lists;
};

cv::Mat decoded(const QString &path)
{
    const auto image = decodeImage(path, DecodeOptions{ReferenceImages::LargestSide});
    if (!image)
        return {};
    const cv::Mat &pixels = image->pixels;
    const int longer = std::max(pixels.cols, pixels.rows);
    if (longer <= ReferenceImages::LargestSide)
        return pixels;
    const double scale = double(ReferenceImages::LargestSide) / longer;
    const cv::Size size(std::max(1, cvRound(pixels.cols * scale)),
                        std::max(1, cvRound(pixels.rows * scale)));
    cv::Mat small;
    cv::resize(pixels, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace

ReferenceImages::ReferenceImages(std::vector<List> lists, std::int64_t byteLimit)
    : m_lists(std::move(lists)), m_cache(byteLimit)
{
}

const ReferenceImages::List *ReferenceImages::find(const QString &where) const
{
    const auto found = std::ranges::find(m_lists, where, &List::where);
    return found == m_lists.end() ? nullptr : &*found;
}

int ReferenceImages::count(const QString &where) const
{
    const List *list = find(where);
    return list ? static_cast<int>(list->files.size()) : 0;
}

QString ReferenceImages::name(const QString &where, int index) const
{
    const List *list = find(where);
    return list ? list->files.value(index) : QString();
}

cv::Mat ReferenceImages::pixels(const QString &where, int index) const
{
    const List *list = find(where);
    if (!list || index < 0 || index >= list->files.size())
        return {};
    const auto id =
        static_cast<std::uint64_t>(list - m_lists.data()) << 32 | static_cast<std::uint64_t>(index);
    if (cv::Mat pixels = m_cache.kept(id); !pixels.empty())
        return pixels;
    const QString &file = list->files[index];
    const cv::Mat pixels = decoded(list->root.isEmpty() ? file : list->root + u'/' + file);
    if (!pixels.empty())
        m_cache.keep(id, pixels);
    return pixels;
}

Result<std::shared_ptr<const ReferenceImages>> referencesFor(const Pipeline &pipeline)
{
    auto lists = Finder().find(pipeline);
    if (!lists)
        return lists.error();
    if (lists->empty())
        return std::shared_ptr<const ReferenceImages>();
    return std::shared_ptr<const ReferenceImages>(
        std::make_shared<ReferenceImages>(std::move(*lists)));
}

QJsonArray referencesToJson(const ReferenceImages &references)
{
    QJsonArray json;
    for (const List &list : references.lists())
        json.append(QJsonObject{{QStringLiteral("named"), list.where},
                                {QStringLiteral("root"), list.root},
                                {QStringLiteral("files"), QJsonArray::fromStringList(list.files)}});
    return json;
}

std::shared_ptr<const ReferenceImages> referencesFromJson(const QJsonArray &json)
{
    std::vector<List> lists;
    for (const QJsonValue &each : json) {
        List list;
        list.where = each[QStringLiteral("named")].toString();
        list.root = each[QStringLiteral("root")].toString();
        for (const QJsonValue &file : each[QStringLiteral("files")].toArray())
            list.files << file.toString();
        lists.push_back(std::move(list));
    }
    return std::make_shared<const ReferenceImages>(std::move(lists));
}

} // namespace ballast
