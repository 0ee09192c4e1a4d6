#pragma once

#include "core/export/exporter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace ballast {

class Document;

/// The form of Export mode; edits Document::exportOptions() and the seed, and shows them.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    ExportForm(Document &document, QWidget *parent = nullptr);
    void focusDestination();

private:
    void addDestination(QVBoxLayout *column);
    void addFormat(QVBoxLayout *column);
    void addSplits(QVBoxLayout *column);
    void addImages(QVBoxLayout *column);
    void addWork(QVBoxLayout *column);
    void startOver(); ///< another dataset: sensible defaults
    void sync();
    void syncSplits();
    void browse();
    void edit(const std::function<void(ExportOptions &)> &change);

    Document &m_document;
    QLineEdit *m_destination;
    QLabel *m_formatNote;
    QComboBox *m_format;
    std::vector<std::pair<Split, QCheckBox *>> m_splits;
    QComboBox *m_imageFormat;
    QSpinBox *m_quality;
    QCheckBox *m_fullChroma;
    QComboBox *m_link;
    QSpinBox *m_seed;
    QSpinBox *m_jobs;
    bool m_syncing = false;
};

} // namespace ballast
