package org.entente.exercise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.exercise.nodes.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @Test
  void threeNodesDoTheMainJobOnRealInputAndEveryStepHolds(@TempDir Path directory) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Demo demo =
        new Demo(
            Home.find().forMinutes().prepared(),
            new PrintStream(told, true, StandardCharsets.UTF_8));
    demo.tell(directory).close();
    assertThat(demo.allHeld()).as(told.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
