package caravan.report.page;

/** What a reference was found to mean, which a tree holds beside it once it was looked up. */
public interface Meaning {}
