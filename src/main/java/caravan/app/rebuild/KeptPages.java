package caravan.app.rebuild;

import caravan.expression.figure.Figure;
import caravan.report.page.FrontMatter;
import caravan.report.page.Page;
import caravan.report.prose.Block;
import caravan.report.prose.Inline;
import caravan.report.prose.Prose;
import caravan.report.resolve.SiteIndex;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.rule.PageTraits;
import caravan.site.page.ReferenceRequests;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From pages to what is kept of them, and back to pages whose text was not read. Stateless. */
final class KeptPages {
  private KeptPages() {}

  /**
   * What is kept of a page.
   *
   * @param found what was told of it alone
   * @param datasets that it asked for; null for all
   */
  static KeptPage of(ResolvedPage page, List<KeptMessage> found, @Nullable Set<String> datasets) {
    Page read = page.page();
    FrontMatter front = read.frontMatter();
    SiteIndex.Targets targets = SiteIndex.Targets.of(read);
    List<Figure> figures = page.figures();
    int claims = (int) figures.stream().filter(one -> one.kind() == Figure.Kind.CLAIM).count();
    return new KeptPage(
        new KeptPage.Head(
            read.language(),
            read.name(),
            read.rank(),
            read.file().path(),
            page.plainTitle(),
            text(front.linkTitle()),
            text(front.description()),
            front.date(),
            front.lastmod(),
            front.isOutdated(),
            front.weight(),
            front.list(),
            text(front.slug()),
            front.authors().stream().map(SourceText::text).toList()),
        read.hasBraces() || read.takesIn() || read.isOneOfSeveral(),
        targets.headings(),
        targets.charts(),
        targets.tables(),
        PageTraits.of(page),
        figures.size() - claims,
        claims,
        ReferenceRequests.cites(page),
        found,
        datasets);
  }

  /** By what the report knows a page. */
  static String path(KeptPage page) {
    return "content/" + page.head().language() + "/" + page.head().name() + ".md";
  }

  private static @Nullable String text(@Nullable SourceText text) {
    return text == null ? null : text.text();
  }

  /** A page whose text was not read. */
  static ResolvedPage unread(KeptPage kept) {
    KeptPage.Head head = kept.head();
    SourceFile file = new SourceFile(head.file(), "");
    SourceText title = text(head.file(), head.title());
    Prose inTitle =
        new Prose(
            title,
            List.of(
                new Block.Paragraph(title.span(), false, List.of(new Inline.Words(title, false)))),
            true,
            false);
    Prose body = Prose.unread(file.asText());
    FrontMatter front =
        new FrontMatter(
            title,
            maybe(head.file(), head.linkTitle()),
            maybe(head.file(), head.description()),
            head.date(),
            head.lastmod(),
            false,
            head.isOutdated(),
            head.weight(),
            head.list(),
            maybe(head.file(), head.slug()),
            List.of(),
            List.of(),
            head.authors().stream().map(author -> text(head.file(), author)).toList(),
            List.of(),
            List.of(),
            List.of());
    Page page =
        new Page(
            head.language(),
            head.name(),
            head.rank(),
            file,
            file.asText(),
            front,
            inTitle,
            List.of(),
            body);
    return new ResolvedPage(
        page, new ResolvedProse(inTitle), List.of(), new ResolvedProse(body), Set.of());
  }

  /** What can be linked to on a page whose text was not read. */
  static SiteIndex.Targets targets(Page unread, KeptPage kept) {
    return new SiteIndex.Targets(unread, kept.headings(), kept.charts(), kept.tables(), false);
  }

  private static SourceText text(String path, String text) {
    return new SourceFile(path, text).asText();
  }

  private static @Nullable SourceText maybe(String path, @Nullable String text) {
    return text == null ? null : text(path, text);
  }
}
