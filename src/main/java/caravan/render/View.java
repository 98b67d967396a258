package caravan.render;

/**
 * What a template may see. The set is closed: a template reads the record components of these types
 * by name, and can call no method of theirs or of anything else. All are immutable and may be
 * shared between threads.
 */
public sealed interface View
    permits AboutView,
        ChangedPage,
        ChangesView,
        ChartReading,
        ChartReading.Value,
        ChartRemark,
        ChartView,
        DataLinks,
        DatasetItem,
        DatasetListView,
        DatasetView,
        DateText,
        FactItem,
        FigureGroup,
        FigureItem,
        FigureListView,
        FigureNote,
        KeyFigureView,
        LanguageLink,
        Navigation,
        NavItem,
        NavLink,
        ObservationRow,
        PageMeta,
        PageView,
        PictureView,
        RedirectView,
        RevisedItem,
        SeriesGroup,
        SiteView,
        SourceItem,
        SourceRef,
        StatusMark,
        TableCell,
        TableEntry,
        TableFigure,
        TableLine,
        TableRow,
        TableUnit,
        TableView,
        TocItem {}
