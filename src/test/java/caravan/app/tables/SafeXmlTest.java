package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeXmlTest {
  private static List<String> texts(byte[] bytes) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    SafeXml.each(
        new ByteArrayInputStream(bytes),
        new SafeXml.Elements() {
          @Override
          public void start(XMLStreamReader at, String name) {}

          @Override
          public void end(String name, String text) {
            texts.add(name + " " + text);
          }
        });
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UTF-8 | <a>Қазақстан 哈萨克斯坦</a>",
        "UTF-8 | \uFEFF<a>Қазақстан 哈萨克斯坦</a>",
        "UTF-8 | <?xml version='1.0' encoding='utf-8'?><a>Қазақстан 哈萨克斯坦</a>",
        "UTF-8 | \uFEFF<?xml version='1.0' encoding='UTF-8'?><a>Қазақстан 哈萨克斯坦</a>",
        "UTF-16LE | \uFEFF<?xml version='1.0' encoding='UTF-16'?><a>Қазақстан 哈萨克斯坦</a>",
        "UTF-16BE | \uFEFF<a>Қазақстан 哈萨克斯坦</a>",
        "GB18030 | <?xml version='1.0' encoding='GB18030'?><a>Қазақстан 哈萨克斯坦</a>"
      })
  void aDocumentIsReadInItsEncoding(String encoding, String document) throws XMLStreamException {
    assertThat(texts(document.getBytes(Charset.forName(encoding))))
        .containsExactly("a Қазақстан 哈萨克斯坦");
  }

  @Test
  void bytesThatMeanNothingAreRefused() {
    byte[] document = "<a>x</a>".getBytes(StandardCharsets.UTF_8);
    document[3] = (byte) 0xC3;
    assertThatThrownBy(() -> texts(document)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void nothingElseIsRead() throws XMLStreamException {
    String document = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";
    assertThatThrownBy(() -> texts(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(XMLStreamException.class);
  }
}
