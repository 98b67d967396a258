package caravan.render;

/**
 * What a template may see. The set is closed: a template reads the record components of these types
 * by name, and can call no method of theirs or of anything else. All are immutable and may be
 * shared between threads.
 */
public sealed interface View
    permits ChartRemark,
        ChartView,
        DatasetItem,
        DatasetListView,
        DatasetView,
        DateText,
        FactItem,
        FigureNote,
        LanguageLink,
        NavItem,
        NavLink,
        Navigation,
        ObservationRow,
        PageMeta,
        PageView,
        RedirectView,
        SeriesGroup,
        SiteView,
        SourceItem,
        SourceRef,
        TableCell,
        TableRow,
        TableView,
        TocItem {}
