#pragma once

#include "core/base/result.h"

#include <QObject>

class QWidget;

namespace ballast {

class Document;
class Settings;

/// Loads and saves the document's pipeline as Albumentations JSON, and copies it as Python.
class PipelineFiles : public QObject
{
    Q_OBJECT

public:
    PipelineFiles(Document &document, Settings &settings, QWidget *window);

    void chooseAndLoad();
    void chooseAndSave();
    void load(const QString &path);
    void save(const QString &path);
    void copyAsPython();

signals:
    void noted(const QString &text); ///< what was done, for the notice strip
    void failed(const ballast::Error &error);

private:
    Document &m_document;
    Settings &m_settings;
    QWidget *m_window;
};

} // namespace ballast
