package caravan.site.print;

import caravan.text.encode.Digest;
import caravan.text.encode.Escape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself, the same each time: its dates and its id are those of its content. */
final class Metadata {
  private Metadata() {}

  static void write(PDDocument document, PdfRequest request) {
    LocalDate date = request.date() == null ? LocalDate.EPOCH : request.date();
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(request.title());
    if (request.author() != null) {
      information.setAuthor(request.author());
    }
    if (request.description() != null) {
      information.setSubject(request.description());
    }
    information.setCreator(request.generator());
    information.setProducer(request.generator());
    information.setCreationDate(calendar(date));
    information.setModificationDate(calendar(date));
    document.setDocumentInformation(information);
    document.setDocumentId(id(request));
    try {
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(xmp(request, date).getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      document.getDocumentCatalog().setOutputIntents(List.of(colours(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How colours are meant. Put together here: the JDK would write its own name into the profile.
   */
  private static PDOutputIntent colours(PDDocument document) throws IOException {
    PDStream profile =
        new PDStream(document, new ByteArrayInputStream(SrgbProfile.bytes()), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    PDOutputIntent colours = new PDOutputIntent(intent);
    colours.setInfo("sRGB IEC61966-2.1");
    colours.setOutputCondition("sRGB IEC61966-2.1");
    colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    colours.setRegistryName("http://www.color.org");
    return colours;
  }

  private static Calendar calendar(LocalDate date) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return calendar;
  }

  /** Of the text, which tells what charts show: a digest that knows no class of the program. */
  private static long id(PdfRequest request) {
    byte[] digest = new Digest().add(request.html()).add(request.css()).bytes();
    return ByteBuffer.wrap(digest).getLong();
  }

  private static String xmp(PdfRequest request, LocalDate date) {
    String day = date + "T00:00:00+00:00";
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + "<rdf:Description rdf:about=\"\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        + "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
        + "<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n"
        + localized("title", request.title())
        + list("creator", "Seq", request.author())
        + localized("description", request.description())
        + list("language", "Bag", request.language())
        + element("xmp:CreatorTool", request.generator())
        + element("xmp:CreateDate", day)
        + element("xmp:ModifyDate", day)
        + element("pdf:Producer", request.generator())
        + "</rdf:Description>\n"
        + EXTENSION
        + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
  }

  /** PDF/A wants to be told of what it does not know: how a document claims PDF/UA. */
  private static final String EXTENSION =
      """
      <rdf:Description rdf:about=""\
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private static String localized(String name, @Nullable String text) {
    return text == null
        ? ""
        : "<dc:"
            + name
            + "><rdf:Alt><rdf:li xml:lang=\"x-default\">"
            + Escape.xml(text)
            + "</rdf:li></rdf:Alt></dc:"
            + name
            + ">\n";
  }

  private static String list(String name, String kind, @Nullable String text) {
    return text == null
        ? ""
        : "<dc:"
            + name
            + "><rdf:"
            + kind
            + "><rdf:li>"
            + Escape.xml(text)
            + "</rdf:li></rdf:"
            + kind
            + "></dc:"
            + name
            + ">\n";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + Escape.xml(text) + "</" + name + ">\n";
  }
}
