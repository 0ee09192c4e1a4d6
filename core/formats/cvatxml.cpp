#include "core/formats/cvatxml.h"

#include <QCoreApplication>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr int DeepestNesting = 200;

class Reader
{
public:
    Reader(QIODevice &device, CvatFile &file, const std::function<void(CvatImage &&)> &image)
        : m_xml(&device), m_file(file), m_image(image)
    {
    }

    Result<void> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"annotations")
            return failure(m_xml.hasError() ? m_xml.errorString()
                                            : Text::tr("there is no <annotations>"));
        while (m_xml.readNextStartElement())
            readChild();
        while (!m_xml.atEnd() && !m_xml.hasError())
            m_xml.readNext();
        return m_xml.hasError() ? failure(m_xml.errorString()) : Result<void>();
    }

private:
    Error failure(const QString &why) const
    {
        return Error{
            Text::tr("The XML cannot be read (line %1: %2)").arg(m_xml.lineNumber()).arg(why),
            {},
            {}};
    }

    void readChild()
    {
        if (m_xml.name() == u"image")
            return readImage();
        if (m_xml.name() == u"meta")
            return readMeta();
        m_file.tracks += m_xml.name() == u"track";
        m_xml.skipCurrentElement();
    }

    QJsonObject attributes(const QString &without) const
    {
        QJsonObject found;
        const QXmlStreamAttributes all = m_xml.attributes();
        for (const QXmlStreamAttribute &one : all)
            if (one.name() != without)
                found.insert(one.name().toString(), one.value().toString());
        return found;
    }

    void readImage()
    {
        CvatImage image;
        image.name = m_xml.attributes().value(QLatin1String("name")).toString();
        image.attributes = attributes(QStringLiteral("name"));
        while (m_xml.readNextStartElement())
            image.shapes.push_back(readShape(1));
        if (!m_xml.hasError())
            m_image(std::move(image));
    }

    CvatShape readShape(int depth)
    {
        CvatShape shape;
        shape.element = m_xml.name().toString();
        shape.label = m_xml.attributes().value(QLatin1String("label")).toString();
        shape.attributes = attributes(QStringLiteral("label"));
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"attribute") {
                const QString name = m_xml.attributes().value(QLatin1String("name")).toString();
                shape.values.insert(name,
                                    m_xml.readElementText(QXmlStreamReader::SkipChildElements));
            } else if (m_xml.name() == u"points" && depth > 0) {
                shape.points.push_back(readShape(depth - 1));
            } else {
                m_xml.skipCurrentElement();
            }
        }
        return shape;
    }

    void readMeta()
    {
        static const QStringList Kinds{QStringLiteral("task"), QStringLiteral("job"),
                                       QStringLiteral("project")};
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            if (!Kinds.contains(name)) {
                m_file.meta.beside.append(raw());
                continue;
            }
            m_file.meta.kind = name;
            while (m_xml.readNextStartElement()) {
                if (m_xml.name() == u"labels")
                    readLabels();
                else
                    m_file.meta.inside.append(raw());
            }
        }
    }

    void readLabels()
    {
        while (m_xml.readNextStartElement()) {
            CvatLabel label;
            label.whole = raw();
            QXmlStreamReader inside(label.whole);
            inside.readNextStartElement();
            while (inside.readNextStartElement())
                readLabelChild(inside, label);
            if (!label.name.isEmpty())
                m_file.meta.labels.push_back(std::move(label));
        }
    }

    static void readLabelChild(QXmlStreamReader &xml, CvatLabel &label)
    {
        const auto text = [&] {
            return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        };
        if (xml.name() == u"name")
            label.name = text();
        else if (xml.name() == u"color")
            label.colour = text();
        else if (xml.name() == u"type")
            label.type = text();
        else if (xml.name() == u"parent")
            label.parent = text();
        else
            label.rest.append(rawOf(xml));
    }

    QString raw() { return rawOf(m_xml); }

    /// The current element with all below it, without indentation.
    static QString rawOf(QXmlStreamReader &xml)
    {
        QString text;
        QXmlStreamWriter writer(&text);
        writer.writeCurrentToken(xml);
        for (int depth = 1; depth > 0 && !xml.atEnd();) {
            const auto token = xml.readNext();
            depth += token == QXmlStreamReader::StartElement ? 1
                     : token == QXmlStreamReader::EndElement ? -1
                                                             : 0;
            if (depth > DeepestNesting) {
                xml.raiseError(
                    Text::tr("elements inside elements, more than %1 deep").arg(DeepestNesting));
                break;
            }
            if (token != QXmlStreamReader::Invalid && !xml.isWhitespace())
                writer.writeCurrentToken(xml);
        }
        return text;
    }

    QXmlStreamReader m_xml;
    CvatFile &m_file;
    const std::function<void(CvatImage &&)> &m_image;
};

} // namespace

Result<void> readCvatXml(QIODevice &device, CvatFile &file,
                         const std::function<void(CvatImage &&)> &image)
{
    return Reader(device, file, image).read();
}

bool looksLikeCvat(const QByteArray &head)
{
    return head.contains("<annotations") && (head.contains("<image ") || head.contains("<meta>") ||
                                             head.contains("<version>") || head.contains("<track"));
}

QByteArray xmlEscaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 || c == u'\t' || c == u'\n' || c == u'\r')
            clean += c;
    return clean.toHtmlEscaped().replace(u'\n', QStringLiteral("&#10;")).toUtf8();
}

} // namespace ballast
