/** House rules as lint rules: each is a convention that was, or would be, broken twice. */

const FORBIDDEN_NAMES = /\/(utils?|helpers?|common|misc|managers?|base|types)\.[cm]?[jt]sx?$/;

/** Time is a parameter; only `kernel/clock.ts` reads the machine's. */
const noAmbientTime = {
  create(context) {
    const say = (node) =>
      context.report({ node, message: 'Take the time from a Clock parameter (kernel/clock.ts).' });
    return {
      CallExpression(node) {
        const { callee } = node;
        if (
          callee.type === 'MemberExpression' &&
          callee.object.name === 'Date' &&
          callee.property.name === 'now'
        )
          say(node);
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) say(node);
      },
    };
  },
};

/** Names a stranger can guess: no drawers for odds and ends. */
const noDrawerFiles = {
  create(context) {
    return {
      Program(node) {
        if (FORBIDDEN_NAMES.test(context.filename)) {
          context.report({ node, message: 'Name the file after its one concept.' });
        }
      },
    };
  },
};

/** The partition is a fact of the account: `arn:aws:` in product code is wrong in China and GovCloud. */
const noLiteralPartition = {
  create(context) {
    const check = (node, text) => {
      if (typeof text === 'string' && text.startsWith('arn:aws:')) {
        context.report({ node, message: 'Take the partition from the account, not the literal "aws".' });
      }
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

/** Entries and parts are found by name. */
const noDefaultExport = {
  create(context) {
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, message: 'Use a named export.' }),
    };
  },
};

/** No catch that swallows. */
const noEmptyCatch = {
  create(context) {
    return {
      CatchClause(node) {
        if (node.body.body.length === 0) {
          context.report({ node, message: 'Convert the error or rethrow it; nothing is swallowed.' });
        }
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-ambient-time': noAmbientTime,
    'no-drawer-files': noDrawerFiles,
    'no-literal-partition': noLiteralPartition,
    'no-default-export': noDefaultExport,
    'no-empty-catch': noEmptyCatch,
  },
};
