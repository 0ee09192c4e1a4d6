#pragma once

#include "app/balance/policyeditor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ballast {

/// The means of the balance, cheapest first, one card each: switched on, it shows what can be set.
class MeansPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MeansPanel(Document &document, QWidget *parent = nullptr);
    void sync(); ///< shows the document's policy

private:
    struct Entry
    {
        Means means;
        QCheckBox *check = nullptr;
        QWidget *details = nullptr; ///< seen while it is switched on
        ValueSlider *cost = nullptr;
    };

    QVBoxLayout &addMeans(Means means, const QString &title, const QString &help,
                          const QString &costName);
    void addRepeat();
    void addCrop();
    void addTile();
    void addDrop();
    QComboBox *makeCutChoice();

    Document &m_document;
    PolicyEditor m_editor;
    QVBoxLayout *m_column;
    std::vector<Entry> m_entries;
    ValueSlider *m_minSide = nullptr;
    ValueSlider *m_context = nullptr;
    QComboBox *m_cut = nullptr;
    ValueSlider *m_tileSide = nullptr;
    ValueSlider *m_overlap = nullptr;
    QLabel *m_needsBoxes;
};

} // namespace ballast
