package caravan.report.page;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.SequenceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables as code hosts read them, by the specification of GFM: also below a line of text, with
 * rules of single hyphens, and with cells that end at each "|" without backslash, in code too.
 * flexmark's own tables do not; its nodes for them stay.
 */
final class GfmTables implements Parser.ParserExtension {
  private static final Pattern RULE = Pattern.compile("\\s*:?-+:?\\s*");

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(new Factory());
  }

  private static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return GfmTables::preProcess;
    }
  }

  /** Puts the table of a paragraph in its place; returns how many of its characters were used. */
  private static int preProcess(Paragraph block, ParserState state) {
    List<BasedSequence> lines = block.getContentLines();
    int rule = rule(lines);
    if (rule < 0) {
      return 0;
    }
    InlineParser inline = state.getInlineParser();
    if (rule > 1) {
      Paragraph above = new Paragraph(block.getContentChars(0, rule - 1).trimEnd());
      inline.parse(above.getChars(), above);
      block.insertBefore(above);
      state.blockAdded(above);
    }
    TableBlock table = new TableBlock(lines.subList(rule - 1, lines.size()));
    List<BasedSequence> columns = cells(lines.get(rule));
    Node head = new TableHead();
    head.appendChild(row(lines.get(rule - 1), columns, true, inline));
    section(head, table);
    Node body = new TableBody();
    for (BasedSequence line : lines.subList(rule + 1, lines.size())) {
      body.appendChild(row(line, columns, false, inline));
    }
    section(body, table);
    table.setCharsFromContent();
    block.insertBefore(table);
    state.blockAdded(table);
    return block.getChars().length();
  }

  private static void section(Node section, TableBlock table) {
    table.appendChild(section);
    section.setCharsFromContent();
  }

  /** The first line that is the rule of a table, whose head is above it; -1 without. */
  private static int rule(List<BasedSequence> lines) {
    for (int i = 1; i < lines.size(); i++) {
      BasedSequence line = lines.get(i);
      boolean signs = line.indexOf('-') >= 0 && (line.indexOf('|') >= 0 || line.indexOf(':') >= 0);
      if (signs && isRule(line) && cells(lines.get(i - 1)).size() == cells(line).size()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a line rules off the head of a table. */
  static boolean isRule(BasedSequence line) {
    List<BasedSequence> cells = cells(line);
    return !cells.isEmpty() && cells.stream().allMatch(cell -> RULE.matcher(cell).matches());
  }

  private static TableRow row(
      BasedSequence line, List<BasedSequence> columns, boolean head, InlineParser inline) {
    TableRow row = new TableRow(line.trim());
    List<BasedSequence> cells = cells(line);
    for (int i = 0; i < Math.max(cells.size(), columns.size()); i++) {
      TableCell cell = new TableCell();
      cell.setHeader(head);
      if (i < columns.size()) {
        cell.setAlignment(alignment(columns.get(i).trim()));
      }
      BasedSequence text =
          i < cells.size() ? unescaped(cells.get(i).trim()) : line.trim().subSequence(0, 0);
      cell.setChars(text);
      cell.setText(text);
      inline.parse(text, cell);
      row.appendChild(cell);
    }
    return row;
  }

  private static TableCell.@Nullable Alignment alignment(BasedSequence rule) {
    boolean left = rule.startsWith(":");
    boolean right = rule.endsWith(":");
    if (left && right) {
      return TableCell.Alignment.CENTER;
    }
    return right ? TableCell.Alignment.RIGHT : left ? TableCell.Alignment.LEFT : null;
  }

  /** The cells of a line, as they are written. */
  static List<BasedSequence> cells(BasedSequence row) {
    BasedSequence line = row.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = line.startsWith("|") ? 1 : 0;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|') {
        cells.add(line.subSequence(start, i));
        start = i + 1;
      }
    }
    if (start < line.length()) {
      cells.add(line.subSequence(start, line.length()));
    }
    return cells;
  }

  /** A cell without the backslashes that keep a "|" in it, which code would show. */
  private static BasedSequence unescaped(BasedSequence cell) {
    if (cell.indexOf("\\|") < 0) {
      return cell;
    }
    SequenceBuilder text = cell.getBuilder();
    int start = 0;
    for (int i = 0; i + 1 < cell.length(); i++) {
      if (cell.charAt(i) == '\\') {
        if (cell.charAt(i + 1) == '|') {
          text.append(cell.subSequence(start, i));
          start = i + 1;
        }
        i++;
      }
    }
    text.append(cell.subSequence(start, cell.length()));
    return text.toSequence();
  }
}
