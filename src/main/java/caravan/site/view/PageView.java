package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page, ready to be laid out. Templates see it as {@code page}.
 *
 * @param site what it shares with the others
 * @param meta title, dates, addresses
 * @param newer where the page is a translation that has fallen behind, the same page in a language
 *     that has not; null otherwise
 * @param navigation links to other pages
 * @param keyFigures stand between head and text
 * @param body the text, charts included; headings from level 2
 * @param list the pages of the section whose index page this is, where it lists them; else null
 * @param toc the headings of the body, in order
 * @param notes every figure of the text, in order: where it comes from
 * @param sources what the page draws on
 * @param cite how to cite the page
 * @param about the state of the page
 * @param assets addresses relative to this page by path under {@code assets/}, so that a template
 *     can write {@code page.assets["style.css"]} and get a fingerprinted name
 */
public record PageView(
    SiteView site,
    PageMeta meta,
    @Nullable LanguageLink newer,
    Navigation navigation,
    List<KeyFigureView> keyFigures,
    Html body,
    @Nullable PageListView list,
    List<TocItem> toc,
    List<FigureNote> notes,
    List<SourceItem> sources,
    PageCite cite,
    AboutView about,
    Map<String, String> assets)
    implements View {
  public PageView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    keyFigures = List.copyOf(keyFigures);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(cite, "cite");
    Objects.requireNonNull(about, "about");
    toc = List.copyOf(toc);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
