#include "core/base/atomicfile.h"
#include "core/formats/cvatobjects.h"
#include "core/formats/cvatreader.h"
#include "core/formats/cvatxml.h"
#include "core/formats/skeletons.h"

#include <QJsonArray>

#include <map>
#include <set>

namespace ballast {

namespace {

QByteArray element(const char *name, const QString &text)
{
    return QByteArray("<") + name + '>' + xmlEscaped(text) + "</" + name + '>';
}

/// The names CVAT offers.
QString subsetName(Split split)
{
    switch (split) {
    case Split::Train:
        return QStringLiteral("Train");
    case Split::Val:
        return QStringLiteral("Validation");
    case Split::Test:
        return QStringLiteral("Test");
    case Split::None:
        break;
    }
    return {};
}

class CvatWriter : public LabelWriter
{
public:
    CvatWriter(QString destination, const Dataset &source)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_meta(source.conventions.value(QStringLiteral("cvat")).toObject()),
          m_isCvat(source.format == u"cvat")
    {
    }

    std::optional<LabelFile> labelFor(const OutputImage &) const override { return {}; }

    Result<void> add(const OutputImage &image) override
    {
        const bool verbatim = m_isCvat && image.untouched;
        QJsonObject rest = m_isCvat ? image.source->extras : QJsonObject();
        Entry entry;
        bool isNumber = false;
        entry.id = rest.take(QStringLiteral("id")).toString().toLongLong(&isNumber);
        if (!verbatim || !isNumber)
            entry.id = -1;
        const QJsonArray forms = rest.take(QStringLiteral("ballast.tags")).toArray();
        entry.text = attributesOf(image, rest) +
                     CvatShapes(m_classes, m_isCvat, verbatim).xmlOf(image.annotations) +
                     tags(image, forms) + "  </image>\n";
        m_entries.insert_or_assign(image.path.toUtf8(), std::move(entry));
        return {};
    }

    Result<void> finish() override
    {
        QByteArray text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n"
                          "  <version>1.1</version>\n" +
                          meta();
        std::set<qint64> ids;
        std::map<const Entry *, bool> kept;
        for (const auto &[path, entry] : m_entries)
            kept[&entry] = entry.id >= 0 && ids.insert(entry.id).second;
        qint64 next = ids.empty() ? 0 : *ids.rbegin() + 1;
        for (const auto &[path, entry] : m_entries)
            text += "  <image id=\"" + QByteArray::number(kept[&entry] ? entry.id : next++) + '"' +
                    entry.text;
        return writeFileAtomically(m_destination + QStringLiteral("/annotations.xml"),
                                   text + "</annotations>\n");
    }

private:
    struct Entry
    {
        qint64 id = -1;
        QByteArray text; ///< behind the id
    };

    /// Of the element's start, behind the id.
    static QByteArray attributesOf(const OutputImage &image, QJsonObject rest)
    {
        const QString kept = rest.take(QStringLiteral("subset")).toString();
        const bool isSame = !kept.isEmpty() && splitFromName(kept) == image.split;
        const QString subset = isSame ? kept : subsetName(image.split);
        QString name = image.path;
        if (name.startsWith(u"images/"))
            name.remove(0, 7);
        QByteArray text = " name=\"" + xmlEscaped(name) + '"';
        if (!subset.isEmpty())
            text += " subset=\"" + xmlEscaped(subset) + '"';
        rest.remove(QStringLiteral("width"));
        rest.remove(QStringLiteral("height"));
        for (auto it = rest.begin(); it != rest.end(); ++it)
            text += ' ' + it.key().toUtf8() + "=\"" + xmlEscaped(it.value().toString()) + '"';
        return text + " width=\"" + QByteArray::number(image.width) + "\" height=\"" +
               QByteArray::number(image.height) + "\">\n";
    }

    QByteArray tags(const OutputImage &image, const QJsonArray &forms) const
    {
        QByteArray text;
        for (std::size_t i = 0; i < image.tags.size(); ++i) {
            if (image.tags[i] < 0)
                continue;
            const QJsonValue form = forms.at(qsizetype(i));
            QJsonObject rest = form[u"rest"].toObject();
            if (!rest.contains(QStringLiteral("source")))
                rest.insert(QStringLiteral("source"), QStringLiteral("manual"));
            text +=
                "    <tag label=\"" + xmlEscaped(m_classes[std::size_t(image.tags[i])].name) + '"';
            for (auto it = rest.begin(); it != rest.end(); ++it)
                text += ' ' + it.key().toUtf8() + "=\"" + xmlEscaped(it.value().toString()) + '"';
            text += ">\n";
            const QJsonObject values = form[u"values"].toObject();
            for (auto it = values.begin(); it != values.end(); ++it)
                text += "      <attribute name=\"" + xmlEscaped(it.key()) + "\">" +
                        xmlEscaped(it.value().toString()) + "</attribute>\n";
            text += "    </tag>\n";
        }
        return text;
    }

    QByteArray meta() const
    {
        const QByteArray kind =
            m_meta.value(QStringLiteral("kind")).toString(QStringLiteral("task")).toUtf8();
        QByteArray text = "  <meta>\n    <" + kind + ">\n";
        const QJsonArray inside = m_meta.value(QStringLiteral("inside")).toArray();
        for (const QJsonValue &one : inside)
            if (const QString xml = one.toString(); !xml.startsWith(u"<size>"))
                text += "      " + xml.toUtf8() + '\n';
        if (inside.isEmpty())
            text += "      <name>Ballast</name>\n      <mode>annotation</mode>\n";
        text +=
            "      " + element("size", QString::number(m_entries.size())) + "\n      <labels>\n";
        for (const ClassInfo &info : m_classes)
            text += label(info);
        text += "      </labels>\n    </" + kind + ">\n";
        const QJsonArray beside = m_meta.value(QStringLiteral("beside")).toArray();
        for (const QJsonValue &one : beside)
            text += "    " + one.toString().toUtf8() + '\n';
        return text + "  </meta>\n";
    }

    /// A skeleton's points are labels of their own that name it as their parent.
    QByteArray label(const ClassInfo &info) const
    {
        const QStringList names = keyPointNames(info);
        const QJsonObject extras = m_isCvat ? info.extras : QJsonObject();
        const QString colour = extras.value(u"color").toString();
        QString type = extras.value(u"type").toString();
        if (type.isEmpty())
            type = names.isEmpty() ? QStringLiteral("any") : QStringLiteral("skeleton");
        QByteArray text = "        <label>" + element("name", info.name);
        if (!colour.isEmpty())
            text += element("color", colour);
        text += element("type", type);
        const QJsonArray rest = extras.value(u"rest").toArray();
        for (const QJsonValue &one : rest)
            text += one.toString().toUtf8();
        text += QByteArray(rest.isEmpty() ? "<attributes></attributes>" : "") + "</label>\n";
        const QJsonArray points = extras.value(u"points").toArray();
        for (qsizetype i = 0; i < names.size(); ++i)
            text += "        " +
                    (points.isEmpty() ? "<label>" + element("name", names[i]) +
                                            element("type", QStringLiteral("points")) +
                                            "<attributes></attributes>" +
                                            element("parent", info.name) + "</label>"
                                      : points.at(i).toString().toUtf8()) +
                    '\n';
        return text;
    }

    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const QJsonObject m_meta;
    const bool m_isCvat;
    std::map<QByteArray, Entry> m_entries; ///< by path, so that order is no matter
};

} // namespace

std::unique_ptr<LabelWriter> cvatWriter(const QString &destination, const Dataset &source)
{
    return std::make_unique<CvatWriter>(destination, source);
}

} // namespace ballast
