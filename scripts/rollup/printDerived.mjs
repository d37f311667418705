import ts from 'typescript';

/** Whether a declaration says what it is by way of a value, such as a schema or the table of features. */
export function isDerived(statement) {
  if (ts.isInterfaceDeclaration(statement)) {
    return /\btypeof\b/.test(statement.heritageClauses?.[0]?.getText() ?? '');
  }
  return (
    ts.isTypeAliasDeclaration(statement) &&
    !statement.typeParameters &&
    /\btypeof\b|\bAnyFeature\b/.test(statement.type.getText())
  );
}

/**
 * Makes what writes a derived declaration out, with the comments of its properties.
 * @param {import('typescript').TypeChecker} checker
 * @param {Map<string, import('typescript').Statement>} declarations where one's type occurs in another, it goes by its name
 */
export function createPrinter(checker, declarations) {
  const plain = { checker, nameOf: () => undefined };
  const shapeOf = (type) => print(type, 0, plain).replace(/^ *\/\*\*.*\n/gm, '');
  const names = new Map();
  for (const [name, statement] of declarations) {
    const type = isDerived(statement) ? checker.getTypeAtLocation(statement.name) : undefined;
    if (type && hasMembers(type)) names.set(shapeOf(type), name);
  }
  const named = { checker, nameOf: (type) => names.get(shapeOf(type)) };
  return (statement) => {
    const type = checker.getTypeAtLocation(statement.name);
    const isInterface = ts.isInterfaceDeclaration(statement);
    const end = isInterface ? statement.name.getEnd() : statement.type.getFullStart();
    const head = statement.getSourceFile().text.slice(statement.getFullStart(), end).trim();
    return isInterface ? `${head} ${printMembers(type, 0, named)}` : `${head} ${print(type, 0, named)};`;
  };
}

function print(type, depth, context) {
  const { checker, nameOf } = context;
  const name = depth > 0 && hasMembers(type) ? nameOf(type) : undefined;
  if (name !== undefined) return name;
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type);
    const text = print(element, Math.max(depth, 1), context);
    return element.isUnion() && text.includes('|') ? `(${text})[]` : `${text}[]`;
  }
  if (type.isUnion() && type.types.some(isObject)) return printUnion(type.types, depth, context);
  if (!isObject(type) || type.getCallSignatures().length > 0 || isDeclared(type)) {
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }
  return printMembers(type, depth, context);
}

/** `undefined` last, as one writes it. */
function printUnion(types, depth, context) {
  const given = types.filter((one) => !isUndefined(one));
  const texts = given.map((one) => print(one, depth, context));
  return [...texts, ...(given.length < types.length ? ['undefined'] : [])].join(' | ');
}

function printMembers(type, depth, context) {
  const { checker } = context;
  const indent = '    '.repeat(depth + 1);
  const lines = [
    ...checker.getIndexInfosOfType(type).map(({ keyType, type: value }) => {
      return `[name: ${checker.typeToString(keyType)}]: ${print(value, depth + 1, context)};`;
    }),
    ...checker.getPropertiesOfType(type).flatMap((property) => printProperty(property, depth + 1, context)),
  ];
  return `{\n${lines.map((line) => `${indent}${line}\n`).join('')}${'    '.repeat(depth)}}`;
}

function printProperty(property, depth, context) {
  const { checker } = context;
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const type = checker.getTypeOfSymbol(property);
  const all = type.isUnion() ? type.types : [type];
  // A missing property is an `undefined` of its own kind, which `?` says already.
  const given = isOptional
    ? all.filter((one) => !isUndefined(one) || one === checker.getUndefinedType())
    : all;
  const value = given.length < all.length ? printUnion(given, depth, context) : print(type, depth, context);
  const words = ts.displayPartsToString(property.getDocumentationComment(checker));
  const readonly = ts.getCheckFlags(property) & ts.CheckFlags.Readonly ? 'readonly ' : '';
  const line = `${readonly}${property.name}${isOptional ? '?' : ''}: ${value};`;
  return words ? [`/** ${words} */`, line] : [line];
}

const isObject = (type) => (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
const isUndefined = (type) => (type.flags & ts.TypeFlags.Undefined) !== 0;
const hasMembers = (type) => isObject(type) || (type.isUnion() && type.types.every(isObject));

/** Whether a type has a name of its own, in the file or in every program. */
function isDeclared({ symbol }) {
  const [declaration] = symbol?.declarations ?? [];
  return (
    declaration !== undefined &&
    (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
  );
}
