#include "app/augment/transformpicker.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ballast {

namespace {

constexpr QSize Picture(60, 44); // device-independent px
constexpr QSize PopupSize(380, 460);

enum Role { SpecRole = Qt::UserRole, HelpRole, PictureRole };

const TransformSpec *specOf(const QListWidgetItem *item)
{
    return static_cast<const TransformSpec *>(item->data(SpecRole).value<const void *>());
}

/// Group headings, and transforms with picture, name and one line of help.
class PickerDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = !index.data(SpecRole).isValid();
        return {100, heading ? option.fontMetrics.height() + 12 : Picture.height() + 10};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        painter->save();
        if (!index.data(SpecRole).isValid()) {
            painter->setPen(theme.mutedText);
            painter->drawText(option.rect.adjusted(8, 6, -8, 0), Qt::AlignVCenter,
                              index.data().toString());
        } else {
            paintTransform(painter, option, index);
        }
        painter->restore();
    }

private:
    static void paintTransform(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
    {
        const Theme &theme = Theme::current();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5);
        }
        const QRect picture(option.rect.topLeft() + QPoint(8, 5), Picture);
        const QImage image = index.data(PictureRole).value<QImage>();
        if (image.isNull()) {
            painter->fillRect(picture, theme.canvas);
        } else {
            const QSize shown = image.size().scaled(Picture, Qt::KeepAspectRatio);
            QRect target(QPoint(), shown);
            target.moveCenter(picture.center());
            painter->drawImage(target, image);
        }
        QRect text = option.rect.adjusted(Picture.width() + 18, 6, -10, -6);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(selected ? theme.accentText : theme.text);
        painter->drawText(text, Qt::AlignTop, index.data().toString());
        text.setTop(text.top() + QFontMetrics(bold).height() + 1);
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter->setFont(small);
        painter->setPen(selected ? theme.accentText : theme.mutedText);
        const QString help = QFontMetrics(small).elidedText(index.data(HelpRole).toString(),
                                                            Qt::ElideRight, text.width());
        painter->drawText(text, Qt::AlignTop, help);
    }
};

} // namespace

TransformPicker::TransformPicker(Illustrations &illustrations, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_illustrations(illustrations),
      m_search(new QLineEdit),
      m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", QStringLiteral("raised"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    m_search->setPlaceholderText(tr("Search: rotate, blur, noise …"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->setAccessibleName(tr("Search transforms"));
    m_list->setItemDelegate(new PickerDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &TransformPicker::filter);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &TransformPicker::wantPictures);
    connect(&m_illustrations, &Illustrations::made, this,
            [this](const TransformSpec *transform, const QImage &picture) {
                if (QListWidgetItem *item = m_items.value(transform))
                    item->setData(PictureRole, QVariant::fromValue(picture));
            });
    connect(m_list, &QListWidget::itemEntered, m_list, [this](QListWidgetItem *item) {
        if (specOf(item))
            m_list->setCurrentItem(item);
    });
    connect(m_list, &QListWidget::itemClicked, this, &TransformPicker::choose);
    filter({});
}

void TransformPicker::fill()
{
    const TransformSpec *previous = nullptr;
    for (const TransformSpec &spec : allTransforms()) {
        if (!previous || previous->group != spec.group) {
            auto *heading = new QListWidgetItem(groupText(spec.group), m_list);
            heading->setFlags(Qt::NoItemFlags);
        }
        previous = &spec;
        auto *item = new QListWidgetItem(transformText(spec.label), m_list);
        item->setData(SpecRole, QVariant::fromValue(static_cast<const void *>(&spec)));
        item->setData(HelpRole, transformText(spec.help));
        item->setToolTip(transformText(spec.help));
        item->setData(PictureRole, QVariant::fromValue(m_illustrations.picture(spec)));
        m_items.insert(&spec, item);
    }
}

void TransformPicker::popUp(const QRect &anchor)
{
    resize(PopupSize);
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint corner(anchor.right() - width() + 1, anchor.bottom() + 3);
    corner.setX(
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(
        std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
    m_search->setFocus();
    QTimer::singleShot(0, this, &TransformPicker::wantPictures);
}

void TransformPicker::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem *heading = nullptr;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const TransformSpec *spec = specOf(item);
        if (!spec) { // shown again by the first match behind it
            heading = item;
            item->setHidden(true);
            continue;
        }
        // Albumentations' own name is found too.
        const QString content = item->text() + u' ' + item->data(HelpRole).toString() + u' ' +
                                QString::fromLatin1(spec->name);
        const bool match = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return content.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!match);
        if (match && heading)
            heading->setHidden(false);
        if (match && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
    if (isVisible())
        QTimer::singleShot(0, this, &TransformPicker::wantPictures); // when it is laid out
}

void TransformPicker::stepSelection(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        QListWidgetItem *item = m_list->item(row);
        if (!item->isHidden() && specOf(item)) {
            m_list->setCurrentItem(item);
            return;
        }
    }
}

void TransformPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden() || !specOf(item))
        return;
    const TransformSpec *spec = specOf(item);
    close();
    emit picked(spec);
}

bool TransformPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        stepSelection(1);
        return true;
    case Qt::Key_Up:
        stepSelection(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return false; // Escape closes the popup
    }
}

/// Those in sight first, then the rest from the top.
void TransformPicker::wantPictures()
{
    std::vector<const TransformSpec *> seen, others;
    const QRect sight = m_list->viewport()->rect();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (const TransformSpec *transform = specOf(item)) {
            const bool inSight =
                !item->isHidden() && m_list->visualItemRect(item).intersects(sight);
            (inSight ? seen : others).push_back(transform);
        }
    }
    seen.insert(seen.end(), others.begin(), others.end());
    m_illustrations.want(seen, Picture * devicePixelRatioF());
}

} // namespace ballast
