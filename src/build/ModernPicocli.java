import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Brings the classes of picocli in a jar from the class format of Java 5 to that of Java 8, which has stack maps:
 * {@code java -cp asm.jar:picocli.jar ModernPicocli.java JAR}.
 *
 * <p>Old classes are verified by the slow verifier at every start, even from a class archive, and newer JDKs leave them out
 * of archives. The code of the methods stays as it is.
 */
public final class ModernPicocli {

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + Path.of(args[0]).toUri()), Map.of())) {
            List<Path> classes;
            try (Stream<Path> files = Files.walk(jar.getPath("/picocli"))) {
                classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
            }
            for (Path file : classes) {
                FileTime time = Files.getLastModifiedTime(file);
                Files.write(file, modern(Files.readAllBytes(file)));
                Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(time, time, time);
            }
            System.out.println(classes.size() + " classes of picocli brought to the format of Java 8");
        }
    }

    private static byte[] modern(byte[] old) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        ClassVisitor renewing = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String parent, String[] types) {
                super.visit(Opcodes.V1_8, access, name, signature, parent, types);
            }

            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                // A visitor of its own keeps ASM from copying the method without computing its frames.
                return new MethodVisitor(
                        Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {};
            }
        };
        new ClassReader(old).accept(renewing, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
