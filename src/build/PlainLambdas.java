import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a class of every lambda and method reference in a jar: {@code java -cp asm.jar PlainLambdas.java JAR PACKAGE…}.
 *
 * <p>The JVM links each of them when it is first reached, which takes a cold process 0.2 to 0.5 ms a piece, even from a
 * class archive; a class takes a tenth of it. A class {@code Outer$$Plain7} implements the interface, holds what the lambda
 * captured, and calls the method that the compiler made of its body; it is a nest mate of {@code Outer}, so that private
 * methods can be called. Serialisable lambdas and classes from before Java 11 stay as they are.
 */
public final class PlainLambdas {
    private final Map<String, byte[]> made = new TreeMap<>();
    private final Map<String, List<String>> mates = new HashMap<>();

    public static void main(String[] args) throws IOException {
        PlainLambdas lambdas = new PlainLambdas();
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + Path.of(args[0]).toUri()), Map.of())) {
            List<Path> classes = new ArrayList<>();
            for (String folder : List.of(args).subList(1, args.length)) {
                try (Stream<Path> files = Files.walk(jar.getPath("/" + folder))) {
                    files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(classes::add);
                }
            }
            Map<Path, byte[]> changed = new TreeMap<>();
            FileTime time = Files.getLastModifiedTime(classes.get(0));
            for (Path file : classes) {
                changed.put(file, lambdas.withoutLambdas(Files.readAllBytes(file)));
            }
            for (Map.Entry<Path, byte[]> one : changed.entrySet()) {
                write(one.getKey(), lambdas.withMates(one.getValue()), time);
            }
            for (Map.Entry<String, byte[]> one : lambdas.made.entrySet()) {
                write(jar.getPath("/" + one.getKey() + ".class"), one.getValue(), time);
            }
        }
        System.out.println(lambdas.made.size() + " lambdas made classes");
    }

    private static void write(Path file, byte[] content, FileTime time) throws IOException {
        Files.write(file, content);
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(time, time, time);
    }

    private byte[] withoutLambdas(byte[] old) {
        ClassReader reader = new ClassReader(old);
        if (reader.readUnsignedShort(6) < Opcodes.V11) {
            return old;
        }
        String outer = reader.getClassName();
        String[] host = {outer};
        reader.accept(
                new ClassVisitor(ASM9) {
                    @Override
                    public void visitNestHost(String nestHost) {
                        host[0] = nestHost;
                    }
                },
                ClassReader.SKIP_CODE);
        ClassWriter writer = new ClassWriter(0);
        int[] count = {0};
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new MethodVisitor(ASM9, method) {
                            @Override
                            public void visitInvokeDynamicInsn(
                                    String called, String captured, Handle bootstrap, Object... types) {
                                if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                                        || !bootstrap.getName().equals("metafactory")) {
                                    super.visitInvokeDynamicInsn(called, captured, bootstrap, types);
                                    return;
                                }
                                String plain = outer + "$$Plain" + count[0]++;
                                made.put(plain, lambda(plain, host[0], called, Type.getMethodType(captured), types));
                                mates.computeIfAbsent(host[0], k -> new ArrayList<>()).add(plain);
                                super.visitMethodInsn(INVOKESTATIC, plain, "of", captured, false);
                            }
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }

    private byte[] withMates(byte[] old) {
        ClassReader reader = new ClassReader(old);
        List<String> more = mates.get(reader.getClassName());
        if (more == null) {
            return old;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        more.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static byte[] lambda(String name, String host, String called, Type captured, Object... types) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String face = captured.getReturnType().getInternalName();
        writer.visit(V11, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", new String[] {face});
        writer.visitNestHost(host);
        Type[] held = captured.getArgumentTypes();
        String maker = Type.getMethodDescriptor(Type.VOID_TYPE, held);
        constructor(writer, name, maker, held);
        factory(writer, name, maker, captured);

        Type erased = (Type) types[0];
        Handle body = (Handle) types[1];
        Type actual = (Type) types[2];
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, called, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean makes = body.getTag() == H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(NEW, body.getOwner());
            code.visitInsn(DUP);
        }
        List<Type> wanted = new ArrayList<>();
        if (!makes && body.getTag() != H_INVOKESTATIC) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        int at = 0;
        for (int i = 0; i < held.length; i++) {
            code.visitVarInsn(ALOAD, 0);
            code.visitFieldInsn(GETFIELD, name, "c" + i, held[i].getDescriptor());
            adapt(code, held[i], wanted.get(at++));
        }
        int slot = 1;
        for (int i = 0; i < erased.getArgumentTypes().length; i++) {
            Type given = erased.getArgumentTypes()[i];
            code.visitVarInsn(given.getOpcode(ILOAD), slot);
            slot += given.getSize();
            adapt(code, given, actual.getArgumentTypes()[i]);
            adapt(code, actual.getArgumentTypes()[i], wanted.get(at++));
        }
        call(code, body);
        Type got = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        giveBack(code, got, erased.getReturnType(), actual.getReturnType());
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer, String name, String maker, Type[] held) {
        MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", maker, null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int slot = 1;
        for (int i = 0; i < held.length; i++) {
            writer.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, held[i].getDescriptor(), null, null).visitEnd();
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(held[i].getOpcode(ILOAD), slot);
            code.visitFieldInsn(PUTFIELD, name, "c" + i, held[i].getDescriptor());
            slot += held[i].getSize();
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** {@code of(captured)}; what captures nothing exists once, as with the JVM's own. */
    private static void factory(ClassWriter writer, String name, String maker, Type captured) {
        boolean once = captured.getArgumentTypes().length == 0;
        String self = "L" + name + ";";
        if (once) {
            writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "ONCE", self, null, null).visitEnd();
            MethodVisitor first = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
            first.visitCode();
            make(first, name, maker);
            first.visitFieldInsn(PUTSTATIC, name, "ONCE", self);
            first.visitInsn(RETURN);
            first.visitMaxs(0, 0);
            first.visitEnd();
        }
        MethodVisitor code = writer.visitMethod(ACC_STATIC, "of", captured.getDescriptor(), null, null);
        code.visitCode();
        if (once) {
            code.visitFieldInsn(GETSTATIC, name, "ONCE", self);
        } else {
            make(code, name, maker);
        }
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void make(MethodVisitor code, String name, String maker) {
        code.visitTypeInsn(NEW, name);
        code.visitInsn(DUP);
        int slot = 0;
        for (Type type : Type.getArgumentTypes(maker)) {
            code.visitVarInsn(type.getOpcode(ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(INVOKESPECIAL, name, "<init>", maker, false);
    }

    private static void call(MethodVisitor code, Handle body) {
        int opcode =
                switch (body.getTag()) {
                    case H_INVOKESTATIC -> INVOKESTATIC;
                    case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
                    case H_INVOKEINTERFACE -> INVOKEINTERFACE;
                    // A private method of a nest mate.
                    default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
                };
        code.visitMethodInsn(opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }

    private static void giveBack(MethodVisitor code, Type got, Type erased, Type actual) {
        if (erased.getSort() == Type.VOID) {
            if (got.getSize() > 0) {
                code.visitInsn(got.getSize() == 2 ? POP2 : POP);
            }
            code.visitInsn(RETURN);
            return;
        }
        adapt(code, got, actual);
        adapt(code, actual, erased);
        code.visitInsn(erased.getOpcode(IRETURN));
    }

    /** What the language does when a value of one type is taken as another: cast, box, unbox, widen. */
    private static void adapt(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (!isPrimitive(from) && !isPrimitive(to)) {
            if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(CHECKCAST, to.getInternalName());
            }
        } else if (isPrimitive(from) && !isPrimitive(to)) {
            Type box = boxOf(from);
            code.visitMethodInsn(
                    INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, from), false);
        } else if (isPrimitive(from)) {
            widen(code, from, to);
        } else {
            Type inside = insideOf(from, to);
            code.visitTypeInsn(CHECKCAST, boxOf(inside).getInternalName());
            code.visitMethodInsn(
                    INVOKEVIRTUAL,
                    boxOf(inside).getInternalName(),
                    inside.getClassName() + "Value",
                    "()" + inside.getDescriptor(),
                    false);
            widen(code, inside, to);
        }
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        if (from.equals(to) || from.getOpcode(ILOAD) == ILOAD && to.getOpcode(ILOAD) == ILOAD) {
            return;
        }
        switch (from.getDescriptor() + to.getDescriptor()) {
            case "IJ", "CJ", "SJ", "BJ" -> code.visitInsn(I2L);
            case "ID", "CD", "SD", "BD" -> code.visitInsn(I2D);
            case "IF", "CF", "SF", "BF" -> code.visitInsn(I2F);
            case "JD" -> code.visitInsn(L2D);
            case "JF" -> code.visitInsn(L2F);
            case "FD" -> code.visitInsn(F2D);
            default -> throw new IllegalArgumentException(from + " to " + to);
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static Type boxOf(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            default -> Type.getType(Double.class);
        };
    }

    /** What is in a box; something more general holds what is wanted. */
    private static Type insideOf(Type box, Type wanted) {
        for (Type primitive : List.of(
                Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE, Type.INT_TYPE, Type.LONG_TYPE,
                Type.FLOAT_TYPE, Type.DOUBLE_TYPE)) {
            if (boxOf(primitive).equals(box)) {
                return primitive;
            }
        }
        return wanted;
    }
}
