package caravan.site.view;

import java.util.List;

/**
 * Sources as they are cited in the text, with their brackets: {@code (CGTN 2025a; World Bank
 * 2024)}.
 *
 * @param runs text, and links to the entries in the list of sources
 */
public record CitationView(List<TextRun> runs) implements View {
  public CitationView {
    runs = List.copyOf(runs);
  }
}
