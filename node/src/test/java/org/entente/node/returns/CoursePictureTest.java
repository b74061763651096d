package org.entente.node.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the documentation is drawn from the course, and is the current one. */
class CoursePictureTest {
  private static final Path PICTURE = Path.of("..", "docs", "return-course.svg");

  @Test
  void thePictureOfTheCourseIsCurrent() throws IOException {
    if (Boolean.getBoolean("entente.draw")) {
      Files.writeString(PICTURE, CoursePicture.svg());
    }
    assertThat(Files.readString(PICTURE))
        .as("draw it anew with -Dentente.draw=true")
        .isEqualTo(CoursePicture.svg());
  }
}
