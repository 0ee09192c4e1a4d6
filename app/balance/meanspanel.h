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
    void addInside();
    void addCrop();
    void addTile();
    void addPaste();
    void addDrop();
    QComboBox *makeCutChoice();
    QComboBox *makeShapeChoice();
    QComboBox *makeBlendChoice();
    QComboBox *makeChoice(const QStringList &texts, const QString &undoText,
                          std::function<void(BalancePolicy &, int)> take);
    void syncPaste(const PasteSettings &pasting);

    Document &m_document;
    PolicyEditor m_editor;
    QVBoxLayout *m_column;
    std::vector<Entry> m_entries;
    ValueSlider *m_minSide = nullptr;
    ValueSlider *m_context = nullptr;
    QComboBox *m_cut = nullptr;
    ValueSlider *m_tileSide = nullptr;
    ValueSlider *m_overlap = nullptr;
    QComboBox *m_shape = nullptr;
    QComboBox *m_blend = nullptr;
    ValueSlider *m_objects = nullptr;
    ValueSlider *m_uses = nullptr;
    ValueSlider *m_scaleBy = nullptr;
    ValueSlider *m_turnBy = nullptr;
    QCheckBox *m_flip = nullptr;
    QLabel *m_needsBoxes;
};

} // namespace ballast
